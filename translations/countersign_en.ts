<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EventText</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) made</source>
        <translation>
            <numerusform>%n link made</numerusform>
            <numerusform>%n links made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) reminded</source>
        <translation>
            <numerusform>%n person reminded</numerusform>
            <numerusform>%n people reminded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) sent</source>
        <translation>
            <numerusform>%n message sent</numerusform>
            <numerusform>%n messages sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) exported</source>
        <translation>
            <numerusform>%n file exported</numerusform>
            <numerusform>%n files exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deadline in %n day(s)</source>
        <translation>
            <numerusform>deadline in %n day</numerusform>
            <numerusform>deadline in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceReport</name>
    <message numerus="yes">
        <source>%n page(s), SHA-256 %1</source>
        <translation>
            <numerusform>%n page, SHA-256 %1</numerusform>
            <numerusform>%n pages, SHA-256 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TradeWords</name>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message numerus="yes">
        <source>%n of its signatures do not fit the bytes any more. Do not rely on this file.</source>
        <translation>
            <numerusform>%n of its signatures does not fit the bytes any more. Do not rely on this file.</numerusform>
            <numerusform>%n of its signatures do not fit the bytes any more. Do not rely on this file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n signatures are genuine</source>
        <translation>
            <numerusform>%n signature is genuine</numerusform>
            <numerusform>All %n signatures are genuine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes that the certification forbids: %1.</source>
        <translation>
            <numerusform>%n change that the certification forbids: %1.</numerusform>
            <numerusform>%n changes that the certification forbids: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes after signing: %1.</source>
        <translation>
            <numerusform>%n change after signing: %1.</numerusform>
            <numerusform>%n changes after signing: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::AutomationPage</name>
</context>
<context>
    <name>countersign::ui::CardActs</name>
    <message numerus="yes">
        <source>%n document(s) stay as they are. “%1”: %2</source>
        <translation>
            <numerusform>%n document stays as it is. “%1”: %2</numerusform>
            <numerusform>%n documents stay as they are. “%1”: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are now in “%1”.</source>
        <translation>
            <numerusform>%n document is now in “%1”.</numerusform>
            <numerusform>%n documents are now in “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are back where they were.</source>
        <translation>
            <numerusform>%n document is back where it was.</numerusform>
            <numerusform>%n documents are back where they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) are on their way.</source>
        <translation>
            <numerusform>%n reminder is on its way.</numerusform>
            <numerusform>%n reminders are on their way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is responsible for %n document(s) now.</source>
        <translation>
            <numerusform>%1 is responsible for %n document now.</numerusform>
            <numerusform>%1 is responsible for %n documents now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are cancelled.</source>
        <translation>
            <numerusform>%n document is cancelled.</numerusform>
            <numerusform>%n documents are cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are in %1.</source>
        <translation>
            <numerusform>%n document is in %1.</numerusform>
            <numerusform>%n documents are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are part of the deal now.</source>
        <translation>
            <numerusform>%n document is part of the deal now.</numerusform>
            <numerusform>%n documents are part of the deal now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are part of no deal now.</source>
        <translation>
            <numerusform>%n document is part of no deal now.</numerusform>
            <numerusform>%n documents are part of no deal now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::CertificatesPage</name>
    <message numerus="yes">
        <source>Ends in %n days</source>
        <translation>
            <numerusform>Ends in %n day</numerusform>
            <numerusform>Ends in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n reader(s)</source>
        <translation>
            <numerusform>%1: %2, %n reader</numerusform>
            <numerusform>%1: %2, %n readers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::ChangesCard</name>
    <message numerus="yes">
        <source>%n place(s) are marked.</source>
        <translation>
            <numerusform>%n place is marked.</numerusform>
            <numerusform>%n places are marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) lost the text they stood beside: look where they lie now.</source>
        <translation>
            <numerusform>%n field lost the text it stood beside: look where it lies now.</numerusform>
            <numerusform>%n fields lost the text they stood beside: look where they lie now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::CheckStep</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things are missing</source>
        <translation>
            <numerusform>%n thing is missing</numerusform>
            <numerusform>%n things are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::ContactsPane</name>
    <message numerus="yes">
        <source>%n contact(s) may be there twice.</source>
        <translation>
            <numerusform>%n contact may be there twice.</numerusform>
            <numerusform>%n contacts may be there twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The relay forgets %n link(s) of this person.</source>
        <translation>
            <numerusform>The relay forgets %n link of this person.</numerusform>
            <numerusform>The relay forgets %n links of this person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are still under way: ask again when they are finished.</source>
        <translation>
            <numerusform>%n document is still under way: ask again when it is finished.</numerusform>
            <numerusform>%n documents are still under way: ask again when they are finished.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::ContactsScreen</name>
    <message numerus="yes">
        <source>%n contact(s) are in %1.</source>
        <translation>
            <numerusform>%n contact is in %1.</numerusform>
            <numerusform>%n contacts are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::CreateScreen</name>
    <message numerus="yes">
        <source>Reading %n files</source>
        <translation>
            <numerusform>Reading %n file</numerusform>
            <numerusform>Reading %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files were added.</source>
        <translation>
            <numerusform>%n file was added.</numerusform>
            <numerusform>%n files were added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::DocumentStep</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::FieldProperties</name>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This file has %n page(s).</source>
        <translation>
            <numerusform>This file has %n page.</numerusform>
            <numerusform>This file has %n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::ImportPane</name>
    <message numerus="yes">
        <source>%n contact(s) found.</source>
        <translation>
            <numerusform>%n contact found.</numerusform>
            <numerusform>%n contacts found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are saved.</source>
        <translation>
            <numerusform>%n contact is saved.</numerusform>
            <numerusform>%n contacts are saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::JournalPane</name>
    <message numerus="yes">
        <source>%n event(s) in the journal</source>
        <translation>
            <numerusform>%n event in the journal</numerusform>
            <numerusform>%n events in the journal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n page(s) · %2 · SHA-256 %3…</source>
        <translation>
            <numerusform>%1 · %n page · %2 · SHA-256 %3…</numerusform>
            <numerusform>%1 · %n pages · %2 · SHA-256 %3…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::OfficeFacts</name>
    <message numerus="yes">
        <source>after %n day(s): %1</source>
        <translation>
            <numerusform>after %n day: %1</numerusform>
            <numerusform>after %n days: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::OverviewPane</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is responsible for %n document(s)</source>
        <translation>
            <numerusform>%1 is responsible for %n document</numerusform>
            <numerusform>%1 is responsible for %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) wait for %1</source>
        <translation>
            <numerusform>%n document waits for %1</numerusform>
            <numerusform>%n documents wait for %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue document(s) of %1</source>
        <translation>
            <numerusform>%n overdue document of %1</numerusform>
            <numerusform>%n overdue documents of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) past their deadline now</source>
        <translation>
            <numerusform>%n document past its deadline now</numerusform>
            <numerusform>%n documents past their deadline now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::QueueScreen</name>
    <message numerus="yes">
        <source>%n documents wait for you</source>
        <translation>
            <numerusform>%n document waits for you</numerusform>
            <numerusform>%n documents wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents signed.</source>
        <translation>
            <numerusform>%n document signed.</numerusform>
            <numerusform>%n documents signed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::SelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignPanel</name>
    <message numerus="yes">
        <source>All %n pages seen.</source>
        <translation>
            <numerusform>%n page seen.</numerusform>
            <numerusform>All %n pages seen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::TemplatesPane</name>
    <message numerus="yes">
        <source>%n of ours</source>
        <translation>
            <numerusform>%n of ours</numerusform>
            <numerusform>%n of ours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of theirs</source>
        <translation>
            <numerusform>%n of theirs</numerusform>
            <numerusform>%n of theirs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::TrayBell</name>
    <message numerus="yes">
        <source>%n document(s) with news</source>
        <translation>
            <numerusform>%n document with news</numerusform>
            <numerusform>%n documents with news</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::TrustPage</name>
    <message numerus="yes">
        <source>%n authorities. They are chosen for websites, not for signatures: turn it on only if you need it.</source>
        <translation>
            <numerusform>%n authority. It is chosen for websites, not for signatures: turn it on only if you need it.</numerusform>
            <numerusform>%n authorities. They are chosen for websites, not for signatures: turn it on only if you need it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n authorities are trusted now.</source>
        <translation>
            <numerusform>%n authority is trusted now.</numerusform>
            <numerusform>%n authorities are trusted now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::DeliveryParty</name>
    <message numerus="yes">
        <source>%n field(s) ask for files.</source>
        <translation>
            <numerusform>%n field asks for files.</numerusform>
            <numerusform>%n fields ask for files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::RuleForm</name>
    <message numerus="yes">
        <source>It would have run for %n document(s) that are in this stage now. Nothing was done.</source>
        <translation>
            <numerusform>It would have run for %n document that is in this stage now. Nothing was done.</numerusform>
            <numerusform>It would have run for %n documents that are in this stage now. Nothing was done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It would have run for %n deal(s) that are in this stage now. Nothing was done.</source>
        <translation>
            <numerusform>It would have run for %n deal that is in this stage now. Nothing was done.</numerusform>
            <numerusform>It would have run for %n deals that are in this stage now. Nothing was done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::RelayTrustCard</name>
    <message numerus="yes">
        <source>%n entry(s) of its log follow from each other, and none was altered since.</source>
        <translation>
            <numerusform>%n entry of its log was compared, and it was not altered since.</numerusform>
            <numerusform>%n entries of its log follow from each other, and none was altered since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::FoundCard</name>
    <message numerus="yes">
        <source>Place %n fields</source>
        <translation>
            <numerusform>Place %n field</numerusform>
            <numerusform>Place %n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n deal(s)? Their documents stay.</source>
        <translation>
            <numerusform>Remove %n deal? Its documents stay.</numerusform>
            <numerusform>Remove %n deals? Their documents stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) stay as they are. “%1”: %2</source>
        <translation>
            <numerusform>%n deal stays as it is. “%1”: %2</numerusform>
            <numerusform>%n deals stay as they are. “%1”: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) are now in “%1”.</source>
        <translation>
            <numerusform>%n deal is now in “%1”.</numerusform>
            <numerusform>%n deals are now in “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is responsible for %n deal(s) now.</source>
        <translation>
            <numerusform>%1 is responsible for %n deal now.</numerusform>
            <numerusform>%1 is responsible for %n deals now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) are removed. Their documents stay.</source>
        <translation>
            <numerusform>%n deal is removed. Its documents stay.</numerusform>
            <numerusform>%n deals are removed. Their documents stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::RouteCard</name>
    <message numerus="yes">
        <source>Any %n of them</source>
        <translation>
            <numerusform>Any %n of them</numerusform>
            <numerusform>Any %n of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::StageRemoval</name>
    <message numerus="yes">
        <source>%n cards are in it. The rules of the stage they go to run for them.</source>
        <translation>
            <numerusform>%n card is in it. The rules of the stage it goes to run for it.</numerusform>
            <numerusform>%n cards are in it. The rules of the stage they go to run for them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::DeliveryPage</name>
    <message numerus="yes">
        <source>An invitation by SMS has up to %1 characters and goes as %n message(s).</source>
        <translation>
            <numerusform>An invitation by SMS has up to %1 characters and goes as %n message.</numerusform>
            <numerusform>An invitation by SMS has up to %1 characters and goes as %n messages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An invitation by SMS has up to %1 characters, some outside the GSM alphabet, and goes as %n message(s).</source>
        <translation>
            <numerusform>An invitation by SMS has up to %1 characters, some outside the GSM alphabet, and goes as %n message.</numerusform>
            <numerusform>An invitation by SMS has up to %1 characters, some outside the GSM alphabet, and goes as %n messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::ExpiryLines</name>
    <message numerus="yes">
        <source>Your certificate ends in %n day(s), on %1</source>
        <translation>
            <numerusform>Your certificate ends in %n day, on %1</numerusform>
            <numerusform>Your certificate ends in %n days, on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The company’s seal ends in %n day(s), on %1</source>
        <translation>
            <numerusform>The company’s seal ends in %n day, on %1</numerusform>
            <numerusform>The company’s seal ends in %n days, on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The company authority ends in %n day(s), on %1</source>
        <translation>
            <numerusform>The company authority ends in %n day, on %1</numerusform>
            <numerusform>The company authority ends in %n days, on %1</numerusform>
        </translation>
    </message>
</context>
</TS>
