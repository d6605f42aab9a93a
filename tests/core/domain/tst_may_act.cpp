#include "core/domain/may_act.h"
#include "tests/support/fake_clock.h"

#include <QTest>

using namespace countersign;
using namespace countersign::domain;

class TestMayAct : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;
    // office > sales > export; office > legal
    DepartmentId m_office = DepartmentId::fresh(m_clock), m_sales = DepartmentId::fresh(m_clock),
                 m_export = DepartmentId::fresh(m_clock), m_legal = DepartmentId::fresh(m_clock);
    std::vector<Department> m_departments{{.id = m_office, .name = QStringLiteral("office")},
                                          {.id = m_sales, .name = QStringLiteral("sales"), .parent = m_office},
                                          {.id = m_export, .name = QStringLiteral("export"), .parent = m_sales},
                                          {.id = m_legal, .name = QStringLiteral("legal"), .parent = m_office}};

    Member memberOf(DepartmentId department, std::vector<RoleId> roles) const
    {
        return {.id = MemberId::fresh(m_clock), .department = department, .roles = std::move(roles)};
    }

private Q_SLOTS:
    void scopes_data()
    {
        QTest::addColumn<int>("scope");
        QTest::addColumn<QString>("target"); // own, sales, export, legal, nowhere
        QTest::addColumn<int>("denial");
        const auto row = [](Scope scope, const char *target, Denial denial) {
            QTest::addRow("%d %s", int(scope), target) << int(scope) << QString::fromLatin1(target) << int(denial);
        };
        for (const char *target : {"own", "sales", "export", "legal", "nowhere"}) {
            row(Scope::None, target, Denial::NoRole);
            row(Scope::All, target, Denial::None);
        }
        row(Scope::Own, "own", Denial::None);
        row(Scope::Own, "sales", Denial::OutOfScope);
        row(Scope::Own, "nowhere", Denial::OutOfScope);
        row(Scope::Department, "own", Denial::None);
        row(Scope::Department, "sales", Denial::None);
        row(Scope::Department, "export", Denial::OutOfScope);
        row(Scope::Department, "legal", Denial::OutOfScope);
        row(Scope::Department, "nowhere", Denial::OutOfScope);
        row(Scope::SubDepartments, "own", Denial::None);
        row(Scope::SubDepartments, "sales", Denial::None);
        row(Scope::SubDepartments, "export", Denial::None);
        row(Scope::SubDepartments, "legal", Denial::OutOfScope);
    }

    // A member of sales.
    void scopes()
    {
        QFETCH(int, scope);
        QFETCH(QString, target);
        QFETCH(int, denial);
        const Role role{.id = RoleId::fresh(m_clock), .permissions = {{Object::Envelope, Act::Edit, Scope(scope)}}};
        const Member member = memberOf(m_sales, {role.id});
        Target what{.owner = MemberId::fresh(m_clock)};
        if (target == QLatin1String("own"))
            what = {.owner = member.id, .department = m_legal}; // one's own stays one's own wherever it is
        else if (target == QLatin1String("sales"))
            what.department = m_sales;
        else if (target == QLatin1String("export"))
            what.department = m_export;
        else if (target == QLatin1String("legal"))
            what.department = m_legal;
        QCOMPARE(int(mayAct(member, {role}, m_departments, Act::Edit, what).denial), denial);
        // Another act or object is not named by this role.
        QCOMPARE(mayAct(member, {role}, m_departments, Act::Delete, what).denial, Denial::NoRole);
        what.object = Object::Deal;
        QCOMPARE(mayAct(member, {role}, m_departments, Act::Edit, what).denial, Denial::NoRole);
    }

    void mostPermissiveWins()
    {
        const Role narrow{.id = RoleId::fresh(m_clock), .permissions = {{Object::Envelope, Act::View, Scope::Own}}};
        const Role wide{.id = RoleId::fresh(m_clock), .permissions = {{Object::Envelope, Act::View, Scope::All}}};
        const Target foreign{.owner = MemberId::fresh(m_clock), .department = m_legal};
        QVERIFY(!mayAct(memberOf(m_sales, {narrow.id}), {narrow, wide}, m_departments, Act::View, foreign).isAllowed());
        QVERIFY(mayAct(memberOf(m_sales, {narrow.id, wide.id}), {narrow, wide}, m_departments, Act::View, foreign)
                    .isAllowed());
        // A role that does not exist gives nothing.
        QCOMPARE(mayAct(memberOf(m_sales, {wide.id}), {narrow}, m_departments, Act::View, foreign).denial,
                 Denial::NoRole);
    }

    void inactiveMayNothing()
    {
        const BuiltInRoles roles = builtInRoles(m_clock);
        Member member = memberOf(m_office, {roles.administrator.id});
        QVERIFY(mayAct(member, {roles.administrator}, {}, Act::Edit, {.object = Object::Stages}).isAllowed());
        member.isActive = false;
        QCOMPARE(mayAct(member, {roles.administrator}, {}, Act::Edit, {.object = Object::Stages}).denial,
                 Denial::Inactive);
        QCOMPARE(mayAct(Member{}, {roles.administrator}, {}, Act::View, {}).denial, Denial::Inactive);
    }

    void aLoopOfDepartmentsEnds()
    {
        std::vector<Department> loop = m_departments;
        loop[0].parent = m_export;
        const Role role{.id = RoleId::fresh(m_clock),
                        .permissions = {{Object::Envelope, Act::View, Scope::SubDepartments}}};
        const Target elsewhere{.owner = MemberId::fresh(m_clock), .department = m_export};
        QVERIFY(!mayAct(memberOf(m_legal, {role.id}), {role}, loop, Act::View, elsewhere).isAllowed());
    }

    void builtIn_data()
    {
        QTest::addColumn<int>("role"); // employee, signatory, supervisor, administrator
        QTest::addColumn<int>("object");
        QTest::addColumn<int>("act");
        QTest::addColumn<bool>("own");
        QTest::addColumn<bool>("foreign");
        const auto row = [](const char *name, int role, Object object, Act act, bool own, bool foreign) {
            QTest::newRow(name) << role << int(object) << int(act) << own << foreign;
        };
        row("employee creates", 0, Object::Envelope, Act::Create, true, false);
        row("employee sends own", 0, Object::Envelope, Act::Send, true, false);
        row("employee signs nothing", 0, Object::Envelope, Act::Sign, false, false);
        row("employee edits contacts", 0, Object::Contact, Act::Edit, true, true);
        row("employee leaves stages", 0, Object::Stages, Act::Edit, false, false);
        row("employee sees stages", 0, Object::Stages, Act::View, true, true);
        row("signatory signs", 1, Object::Envelope, Act::Sign, true, true);
        row("signatory does not edit", 1, Object::Envelope, Act::Edit, false, false);
        row("supervisor edits automation", 2, Object::Automation, Act::Edit, true, true);
        row("supervisor leaves members", 2, Object::Members, Act::Edit, false, false);
        row("administrator edits members", 3, Object::Members, Act::Edit, true, true);
        row("administrator manages delivery", 3, Object::Delivery, Act::Manage, true, true);
        row("administrator does not sign for others", 3, Object::Envelope, Act::Sign, false, false);
    }

    void builtIn()
    {
        QFETCH(int, role);
        QFETCH(int, object);
        QFETCH(int, act);
        QFETCH(bool, own);
        QFETCH(bool, foreign);
        const BuiltInRoles built = builtInRoles(m_clock);
        const std::vector<Role> all{built.employee, built.signatory, built.supervisor, built.administrator};
        const Member member = memberOf(m_sales, {all[std::size_t(role)].id});
        Target target{.object = Object(object), .owner = member.id, .department = m_sales};
        QCOMPARE(mayAct(member, all, m_departments, Act(act), target).isAllowed(), own);
        target.owner = MemberId::fresh(m_clock);
        target.department = m_legal;
        QCOMPARE(mayAct(member, all, m_departments, Act(act), target).isAllowed(), foreign);
    }
};

QTEST_GUILESS_MAIN(TestMayAct)
#include "tst_may_act.moc"
