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
    <message numerus="yes">
        <source>It would have run for %n document(s) that are in this stage now. Nothing was done.</source>
        <translation>
            <numerusform>It would have run for %n document that is in this stage now. Nothing was done.</numerusform>
            <numerusform>It would have run for %n documents that are in this stage now. Nothing was done.</numerusform>
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
        <source>Place %n fields</source>
        <translation>
            <numerusform>Place %n field</numerusform>
            <numerusform>Place %n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
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
    <name>countersign::ui::QueueScreen</name>
    <message numerus="yes">
        <source>%n documents wait for you</source>
        <translation>
            <numerusform>%n document waits for you</numerusform>
            <numerusform>%n documents wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signing %n documents</source>
        <translation>
            <numerusform>Signing %n document</numerusform>
            <numerusform>Signing %n documents</numerusform>
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
    <name>countersign::ui::SignPanel</name>
    <message numerus="yes">
        <source>All %n pages seen.</source>
        <translation>
            <numerusform>%n page seen.</numerusform>
            <numerusform>All %n pages seen.</numerusform>
        </translation>
    </message>
</context>
</TS>
