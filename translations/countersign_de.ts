<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CardWords</name>
    <message>
        <source>Waits for %1</source>
        <translation>Wartet auf %1</translation>
    </message>
    <message>
        <source>Viewed, not signed yet</source>
        <translation>Angesehen, nicht unterschrieben</translation>
    </message>
    <message>
        <source>Sent %1: remind</source>
        <translation>Gesendet %1: erinnern</translation>
    </message>
    <message>
        <source>Sent %1 by SMS</source>
        <translation>Gesendet %1 per SMS</translation>
    </message>
    <message>
        <source>Sent %1 by e-mail</source>
        <translation>Gesendet %1 per E-Mail</translation>
    </message>
    <message>
        <source>Completed %1</source>
        <translation>Abgeschlossen: %1</translation>
    </message>
    <message>
        <source>Declined %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>Cancelled %1</source>
        <translation>Zurückgezogen: %1</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>Abgelaufen: %1</translation>
    </message>
    <message>
        <source>To be finished and sent</source>
        <translation>Fertigstellen und senden</translation>
    </message>
    <message>
        <source>Goes out when the relay answers</source>
        <translation>Wartet auf den Server</translation>
    </message>
    <message>
        <source>Delivery failed</source>
        <translation>Zustellung fehlgeschlagen</translation>
    </message>
    <message>
        <source>Delivery failed: %1</source>
        <translation>Zustellung fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Being sealed</source>
        <translation>Wird versiegelt</translation>
    </message>
    <message>
        <source>Sealing failed: try again</source>
        <translation>Siegel fehlgeschlagen: wiederholen</translation>
    </message>
    <message>
        <source>Waits for your approval</source>
        <translation>Wartet auf Ihre Freigabe</translation>
    </message>
    <message>
        <source>Waits for your signature</source>
        <translation>Wartet auf Ihre Unterschrift</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: erledigt</translation>
    </message>
    <message>
        <source>%1: declined</source>
        <translation>%1: abgelehnt</translation>
    </message>
    <message>
        <source>%1: their turn</source>
        <translation>%1: ist an der Reihe</translation>
    </message>
    <message>
        <source>%1: later</source>
        <translation>%1: später</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A day with its year, in the form of Qt&apos;s QLocale::toString: &quot;17 Nov 2026&quot;</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day without its year, in the form of Qt&apos;s QLocale::toString: &quot;17 Nov&quot;</extracomment>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>EditorWords</name>
    <message>
        <source>Signature of %1</source>
        <translation>Unterschrift von %1</translation>
    </message>
    <message>
        <source>%1 · page %2</source>
        <extracomment>whose a field is, and where</extracomment>
        <translation>%1 · Seite %2</translation>
    </message>
    <message>
        <source>common</source>
        <translation>gemeinsam</translation>
    </message>
    <message>
        <source>(number)</source>
        <translation>(Nummer)</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>The file is not there any more. Choose it again.</source>
        <translation>Die Datei ist nicht mehr da. Wählen Sie sie erneut.</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that you may open it.</source>
        <translation>Die Datei ist nicht lesbar. Prüfen Sie, ob Sie sie öffnen dürfen.</translation>
    </message>
    <message>
        <source>The disk refused to save. Check the free space and your rights; nothing was changed.</source>
        <translation>Auf dem Datenträger konnte nicht gespeichert werden. Prüfen Sie freien Platz und Rechte; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Die Datei ist zu groß.</translation>
    </message>
    <message>
        <source>This workspace is open in another window. Close it there first.</source>
        <translation>Dieser Arbeitsbereich ist in einem anderen Fenster geöffnet. Schließen Sie ihn zuerst dort.</translation>
    </message>
    <message>
        <source>The workspace&apos;s folder cannot be locked. Keep it on a disk of this computer where you may write.</source>
        <translation>Der Ordner des Arbeitsbereichs lässt sich nicht sperren. Legen Sie ihn auf einem Datenträger dieses Computers ab, auf dem Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>There is no workspace in this folder.</source>
        <translation>In diesem Ordner ist kein Arbeitsbereich.</translation>
    </message>
    <message>
        <source>The workspace&apos;s database failed its check. It was set aside and nothing was deleted; restore it from a backup.</source>
        <translation>Die Datenbank des Arbeitsbereichs hat ihre Prüfung nicht bestanden. Sie wurde beiseitegelegt und nichts gelöscht; stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask an administrator.</source>
        <translation>Ihre Rolle erlaubt das nicht. Wenden Sie sich an die Administration.</translation>
    </message>
    <message>
        <source>This document does not exist any more.</source>
        <translation>Dieses Dokument gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>It is not your turn to act on this document.</source>
        <translation>Sie sind bei diesem Dokument nicht an der Reihe.</translation>
    </message>
    <message>
        <source>This file cannot be used.</source>
        <translation>Diese Datei kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Something is still missing. The list of checks names it.</source>
        <translation>Es fehlt noch etwas. Die Prüfliste nennt es.</translation>
    </message>
    <message>
        <source>There is no signing certificate yet. An administrator issues one in Settings.</source>
        <translation>Es gibt noch kein Signaturzertifikat. Die Administration stellt es in den Einstellungen aus.</translation>
    </message>
    <message>
        <source>The passphrase does not open this key. Check Caps Lock and try again.</source>
        <translation>Dieses Kennwort öffnet den Schlüssel nicht. Prüfen Sie die Feststelltaste und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The document could not be signed. Nothing was changed.</source>
        <translation>Das Dokument konnte nicht signiert werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>No relay is set up, so links cannot be sent. Set it up in Settings.</source>
        <translation>Es ist kein Vermittlungsserver eingerichtet, daher können keine Links gesendet werden. Richten Sie ihn in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>The relay does not answer. What waits goes out by itself as soon as it does.</source>
        <translation>Der Vermittlungsserver antwortet nicht. Was wartet, geht von selbst hinaus, sobald er es tut.</translation>
    </message>
    <message>
        <source>The answer that came back does not fit the document and was not taken over.</source>
        <translation>Die eingegangene Antwort passt nicht zum Dokument und wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>The document could not be sealed. You can try again from its page.</source>
        <translation>Das Dokument konnte nicht versiegelt werden. Sie können es auf seiner Seite erneut versuchen.</translation>
    </message>
    <message>
        <source>The disk refused to save. Nothing was changed; check the free space and try again.</source>
        <translation>Auf dem Datenträger konnte nicht gespeichert werden. Es wurde nichts geändert; prüfen Sie den freien Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. Look at it as it is now and try again.</source>
        <translation>Inzwischen hat das jemand anderes geändert. Sehen Sie sich den jetzigen Stand an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>An entry of the journal cannot be read by this version. Update the program.</source>
        <translation>Ein Eintrag des Journals ist mit dieser Version nicht lesbar. Aktualisieren Sie das Programm.</translation>
    </message>
    <message>
        <source>This is no longer possible for this document.</source>
        <translation>Das ist bei diesem Dokument nicht mehr möglich.</translation>
    </message>
    <message>
        <source>This person is not part of the document any more.</source>
        <translation>Diese Person gehört nicht mehr zum Dokument.</translation>
    </message>
    <message>
        <source>This file is not part of the document any more.</source>
        <translation>Diese Datei gehört nicht mehr zum Dokument.</translation>
    </message>
    <message>
        <source>The file is empty (0 bytes). Choose another one.</source>
        <translation>Die Datei ist leer (0 Byte). Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>This is no PDF file, whatever its name says.</source>
        <translation>Das ist keine PDF-Datei, auch wenn sie so heißt.</translation>
    </message>
    <message>
        <source>This PDF is locked with a password. Save a copy without the password and try again.</source>
        <translation>Dieses PDF ist mit einem Kennwort geschützt. Speichern Sie eine Kopie ohne Kennwort und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This PDF is encrypted for the holders of certain certificates, which cannot be opened here. Ask for a copy without that protection.</source>
        <translation>Dieses PDF ist für die Inhaber bestimmter Zertifikate verschlüsselt und kann hier nicht geöffnet werden. Bitten Sie um eine Kopie ohne diesen Schutz.</translation>
    </message>
    <message>
        <source>This PDF is damaged. Ask for the file again, or print it to a new PDF.</source>
        <translation>Dieses PDF ist beschädigt. Bitten Sie erneut um die Datei oder drucken Sie sie in ein neues PDF.</translation>
    </message>
    <message>
        <source>This PDF is too large or unpacks to more than is reasonable.</source>
        <translation>Dieses PDF ist zu groß oder entpackt sich über jedes vernünftige Maß.</translation>
    </message>
    <message>
        <source>This PDF uses something that is not supported. Print it to a new PDF and try again.</source>
        <translation>Dieses PDF verwendet etwas, das nicht unterstützt wird. Drucken Sie es in ein neues PDF und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This part of the PDF does not exist.</source>
        <translation>Diesen Teil des PDFs gibt es nicht.</translation>
    </message>
    <message>
        <source>The PDF is already signed in a way that forbids this change.</source>
        <translation>Das PDF ist bereits so signiert, dass diese Änderung verboten ist.</translation>
    </message>
    <message>
        <source>The PDF is protected: its owner does not allow this.</source>
        <translation>Das PDF ist geschützt: Sein Eigentümer erlaubt dies nicht.</translation>
    </message>
    <message>
        <source>The signature is larger than the place kept for it.</source>
        <translation>Die Signatur ist größer als der dafür vorgesehene Platz.</translation>
    </message>
    <message>
        <source>The file cannot be opened. Check that you may read it.</source>
        <translation>Die Datei lässt sich nicht öffnen. Prüfen Sie, ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>A character cannot be printed: no installed font has it.</source>
        <translation>Ein Zeichen kann nicht gedruckt werden: Keine installierte Schrift enthält es.</translation>
    </message>
    <message>
        <source>A text does not fit into its field. Make the field larger.</source>
        <translation>Ein Text passt nicht in sein Feld. Machen Sie das Feld größer.</translation>
    </message>
    <message>
        <source>A font the program needs is not installed. Reinstall the program.</source>
        <translation>Eine Schrift, die das Programm braucht, ist nicht installiert. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>This picture cannot be read. Choose a PNG or JPEG file.</source>
        <translation>Dieses Bild ist nicht lesbar. Wählen Sie eine PNG- oder JPEG-Datei.</translation>
    </message>
    <message>
        <source>This picture is too large. Choose a smaller one.</source>
        <translation>Dieses Bild ist zu groß. Wählen Sie ein kleineres.</translation>
    </message>
    <message>
        <source>A field is on a page that does not exist.</source>
        <translation>Ein Feld liegt auf einer Seite, die es nicht gibt.</translation>
    </message>
    <message>
        <source>A field is missing from the PDF.</source>
        <translation>Im PDF fehlt ein Feld.</translation>
    </message>
    <message>
        <source>Two fields of the PDF have the same name.</source>
        <translation>Zwei Felder des PDFs tragen denselben Namen.</translation>
    </message>
    <message>
        <source>A field has no usable size or options.</source>
        <translation>Ein Feld hat keine brauchbare Größe oder keine Auswahl.</translation>
    </message>
    <message>
        <source>The PDF is already signed; adding fields would break that signature.</source>
        <translation>Das PDF ist bereits signiert; neue Felder würden diese Signatur brechen.</translation>
    </message>
    <message>
        <source>The page cannot be drawn.</source>
        <translation>Die Seite kann nicht dargestellt werden.</translation>
    </message>
    <message>
        <source>This kind of file is not accepted. Use PDF, DOCX, ODT, RTF, JPEG or PNG.</source>
        <translation>Diese Dateiart wird nicht angenommen. Verwenden Sie PDF, DOCX, ODT, RTF, JPEG oder PNG.</translation>
    </message>
    <message>
        <source>LibreOffice is needed to convert this file. Install it, or save the file as PDF.</source>
        <translation>Zum Umwandeln dieser Datei wird LibreOffice gebraucht. Installieren Sie es oder speichern Sie die Datei als PDF.</translation>
    </message>
    <message>
        <source>LibreOffice could not convert this file. Save it as PDF and add that.</source>
        <translation>LibreOffice konnte diese Datei nicht umwandeln. Speichern Sie sie als PDF und fügen Sie dieses hinzu.</translation>
    </message>
    <message>
        <source>Converting took too long and was stopped. Save the file as PDF and add that.</source>
        <translation>Das Umwandeln dauerte zu lange und wurde abgebrochen. Speichern Sie die Datei als PDF und fügen Sie dieses hinzu.</translation>
    </message>
    <message>
        <source>A part of the program could not be started. Reinstall the program.</source>
        <translation>Ein Teil des Programms konnte nicht gestartet werden. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>The file brought the reader down, so it was not opened. Nothing else is affected.</source>
        <translation>Die Datei hat den Leser zum Absturz gebracht und wurde deshalb nicht geöffnet. Sonst ist nichts betroffen.</translation>
    </message>
    <message>
        <source>Reading the file took too long and was stopped. Nothing else is affected.</source>
        <translation>Das Lesen der Datei dauerte zu lange und wurde abgebrochen. Sonst ist nichts betroffen.</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>Die Datei lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The cryptographic library refused to work.</source>
        <translation>Die Kryptobibliothek hat den Dienst verweigert.</translation>
    </message>
    <message>
        <source>This is no certificate or key of a known form.</source>
        <translation>Das ist kein Zertifikat oder Schlüssel in bekannter Form.</translation>
    </message>
    <message>
        <source>The key does not belong to its certificate.</source>
        <translation>Der Schlüssel gehört nicht zu seinem Zertifikat.</translation>
    </message>
    <message>
        <source>The data was changed on its way, or belongs to somebody else.</source>
        <translation>Die Daten wurden unterwegs verändert oder gehören jemand anderem.</translation>
    </message>
    <message>
        <source>This is no key file (.p12 or .pfx), or it is damaged. Another passphrase would not help.</source>
        <translation>Das ist keine Schlüsseldatei (.p12 oder .pfx), oder sie ist beschädigt. Ein anderes Kennwort würde nicht helfen.</translation>
    </message>
    <message>
        <source>There is no signing key in this file, only certificates. Choose the file you got with the certificate.</source>
        <translation>Diese Datei enthält keinen Signaturschlüssel, nur Zertifikate. Wählen Sie die Datei, die Sie mit dem Zertifikat erhalten haben.</translation>
    </message>
    <message>
        <source>This kind of key is not supported. Use RSA, P-256, P-384 or P-521.</source>
        <translation>Diese Schlüsselart wird nicht unterstützt. Verwenden Sie RSA, P-256, P-384 oder P-521.</translation>
    </message>
    <message>
        <source>The signature is not genuine.</source>
        <translation>Die Signatur ist nicht echt.</translation>
    </message>
    <message>
        <source>The relay or the other side sent something that cannot be understood.</source>
        <translation>Der Vermittlungsserver oder die Gegenseite hat etwas gesendet, das nicht zu verstehen ist.</translation>
    </message>
    <message>
        <source>This was made by a newer version. Update the program.</source>
        <translation>Das stammt von einer neueren Version. Aktualisieren Sie das Programm.</translation>
    </message>
    <message>
        <source>More was sent than is reasonable.</source>
        <translation>Es wurde mehr gesendet, als vernünftig ist.</translation>
    </message>
    <message>
        <source>This PDF or its signature field does not allow this signature.</source>
        <translation>Dieses PDF oder sein Signaturfeld lässt diese Signatur nicht zu.</translation>
    </message>
    <message>
        <source>The key did not sign.</source>
        <translation>Der Schlüssel hat nicht signiert.</translation>
    </message>
    <message>
        <source>This key is too weak to sign with. Ask for a certificate with RSA 2048 or stronger.</source>
        <translation>Dieser Schlüssel ist zum Signieren zu schwach. Bitten Sie um ein Zertifikat mit RSA 2048 oder stärker.</translation>
    </message>
    <message>
        <source>The certificate has expired or is not valid yet. Ask for a new one.</source>
        <translation>Das Zertifikat ist abgelaufen oder noch nicht gültig. Bitten Sie um ein neues.</translation>
    </message>
    <message>
        <source>This certificate is not meant for signing documents. Choose another key.</source>
        <translation>Dieses Zertifikat ist nicht zum Signieren von Dokumenten bestimmt. Wählen Sie einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>What was written did not pass its own check and was thrown away. Nothing was changed.</source>
        <translation>Das Geschriebene hat die eigene Prüfung nicht bestanden und wurde verworfen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This is no PDF that can be checked reliably.</source>
        <translation>Das ist kein PDF, das sich verlässlich prüfen lässt.</translation>
    </message>
    <message>
        <source>The link could not be made from what was entered.</source>
        <translation>Aus den Eingaben konnte kein Link erstellt werden.</translation>
    </message>
    <message>
        <source>What came back was not made by who it claims, and was not taken over.</source>
        <translation>Was zurückkam, stammt nicht von dem, der es vorgibt, und wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>What came back belongs to another document, and was not taken over.</source>
        <translation>Was zurückkam, gehört zu einem anderen Dokument und wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>The relay refused.</source>
        <translation>Der Vermittlungsserver hat abgelehnt.</translation>
    </message>
    <message>
        <source>This computer is not connected to the relay, or the code is not valid. Connect it in Settings.</source>
        <translation>Dieser Computer ist nicht mit dem Vermittlungsserver verbunden, oder der Code ist ungültig. Verbinden Sie ihn in den Einstellungen.</translation>
    </message>
    <message>
        <source>The link is past its time or was cancelled.</source>
        <translation>Der Link ist abgelaufen oder wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>The relay already has something else under this link.</source>
        <translation>Der Vermittlungsserver hat unter diesem Link bereits etwas anderes.</translation>
    </message>
    <message>
        <source>The relay does not know this link.</source>
        <translation>Der Vermittlungsserver kennt diesen Link nicht.</translation>
    </message>
    <message>
        <source>The relay&apos;s answer cannot be understood. Check its address and version.</source>
        <translation>Die Antwort des Vermittlungsservers ist nicht zu verstehen. Prüfen Sie seine Adresse und Version.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>There is already a workspace in this folder.</source>
        <translation>In diesem Ordner gibt es bereits einen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>The workspace&apos;s database is missing. Restore it from a backup.</source>
        <translation>Die Datenbank des Arbeitsbereichs fehlt. Stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>This workspace was written by a newer version. Update the program.</source>
        <translation>Dieser Arbeitsbereich wurde von einer neueren Version geschrieben. Aktualisieren Sie das Programm.</translation>
    </message>
    <message>
        <source>The workspace could not be brought to this version. Nothing was changed.</source>
        <translation>Der Arbeitsbereich konnte nicht auf diese Version gebracht werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This does not exist any more.</source>
        <translation>Das gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>A file of the workspace is missing from its folder. Restore it from a backup.</source>
        <translation>Im Ordner des Arbeitsbereichs fehlt eine Datei. Stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>A file of the workspace was altered on the disk and is not used. Restore it from a backup.</source>
        <translation>Eine Datei des Arbeitsbereichs wurde auf dem Datenträger verändert und wird nicht verwendet. Stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The journal was altered and cannot be trusted. Restore the workspace from a backup.</source>
        <translation>Das Journal wurde verändert und ist nicht mehr vertrauenswürdig. Stellen Sie den Arbeitsbereich aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>An entry of the journal comes from a computer this workspace does not know.</source>
        <translation>Ein Eintrag des Journals stammt von einem Computer, den dieser Arbeitsbereich nicht kennt.</translation>
    </message>
    <message>
        <source>The key of this workspace is not on this computer.</source>
        <translation>Der Schlüssel dieses Arbeitsbereichs ist nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>This computer offers no keychain. Protect the keys with a passphrase instead.</source>
        <translation>Dieser Computer bietet keinen Schlüsselbund. Schützen Sie die Schlüssel stattdessen mit einem Kennwort.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain refused. Unlock it and try again.</source>
        <translation>Der Schlüsselbund des Systems hat abgelehnt. Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The passphrase is not right. Check Caps Lock and try again.</source>
        <translation>Das Kennwort ist nicht richtig. Prüfen Sie die Feststelltaste und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The file with the keys is damaged. Restore it from a backup.</source>
        <translation>Die Datei mit den Schlüsseln ist beschädigt. Stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>A name is not valid.</source>
        <translation>Ein Name ist ungültig.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong. Nothing was changed.</source>
        <translation>Etwas Unerwartetes ist schiefgegangen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is nobody to remind: no open link waits for an answer.</source>
        <translation>Es gibt niemanden zu erinnern: Kein offener Link wartet auf eine Antwort.</translation>
    </message>
    <message>
        <source>This is no address that a link can go to. Check it letter by letter.</source>
        <translation>An diese Adresse kann kein Link gehen. Prüfen Sie sie Buchstabe für Buchstabe.</translation>
    </message>
    <message>
        <source>This deadline has already passed. Choose a later day.</source>
        <translation>Diese Frist ist bereits vorbei. Wählen Sie einen späteren Tag.</translation>
    </message>
    <message>
        <source>With this, cards would move round and round by themselves. Let the rule move them elsewhere.</source>
        <translation>Damit würden Karten von selbst im Kreis wandern. Lassen Sie die Regel sie woandershin verschieben.</translation>
    </message>
    <message>
        <source>Checking this file was stopped: it crashed the checker or asked for too much memory or time. Do not trust the file.</source>
        <translation>Die Prüfung dieser Datei wurde abgebrochen: Sie brachte das Prüfprogramm zum Absturz oder verlangte zu viel Speicher oder Zeit. Vertrauen Sie der Datei nicht.</translation>
    </message>
    <message>
        <source>No timestamp authority gave a usable timestamp. Nothing was changed.</source>
        <translation>Kein Zeitstempeldienst lieferte einen brauchbaren Zeitstempel. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The certificate has been revoked. Choose another key.</source>
        <translation>Das Zertifikat wurde widerrufen. Wählen Sie einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>It could not be found out whether the certificates are still good. Nothing was changed.</source>
        <translation>Es ließ sich nicht feststellen, ob die Zertifikate noch gültig sind. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This PDF has no signature.</source>
        <translation>Dieses PDF hat keine Signatur.</translation>
    </message>
    <message>
        <source>This key cannot be used for signing.</source>
        <translation>Dieser Schlüssel kann nicht zum Signieren verwendet werden.</translation>
    </message>
    <message>
        <source>This key is not known as yours yet. If it is your own, say so once, and it is from then on.</source>
        <translation>Dieser Schlüssel ist noch nicht als Ihrer bekannt. Ist er es, bestätigen Sie das einmal.</translation>
    </message>
    <message>
        <source>This key belongs to another member of the office. Choose your own.</source>
        <translation>Dieser Schlüssel gehört einem anderen Mitglied des Büros. Wählen Sie Ihren eigenen.</translation>
    </message>
    <message>
        <source>The copy could not be made. What was there before is untouched.</source>
        <translation>Die Kopie konnte nicht angelegt werden. Was vorher da war, ist unberührt.</translation>
    </message>
    <message>
        <source>This is a person&apos;s or a server&apos;s certificate. Choose the certificate of the authority behind it.</source>
        <translation>Das ist das Zertifikat einer Person oder eines Servers. Wählen Sie das der Stelle dahinter.</translation>
    </message>
    <message>
        <source>This is no address of a key on a card or token. Choose the key again.</source>
        <translation>Das ist keine Adresse eines Schlüssels auf einer Karte. Wählen Sie ihn neu.</translation>
    </message>
    <message>
        <source>The card&apos;s driver (PKCS#11 module) is not installed on this computer.</source>
        <translation>Der Kartentreiber (PKCS#11-Modul) ist auf diesem Computer nicht installiert.</translation>
    </message>
    <message>
        <source>The card&apos;s driver (PKCS#11 module) does not start. Install it again.</source>
        <translation>Der Kartentreiber (PKCS#11-Modul) startet nicht. Installieren Sie ihn neu.</translation>
    </message>
    <message>
        <source>The card or token is not in its reader. Insert it and try again.</source>
        <translation>Karte oder Token steckt nicht. Einstecken und erneut versuchen.</translation>
    </message>
    <message>
        <source>Several cards fit, so the PIN was not tried. Leave only one in.</source>
        <translation>Mehrere Karten passen, die PIN wurde nicht versucht. Lassen Sie nur eine stecken.</translation>
    </message>
    <message>
        <source>The card or token was taken out. Insert it and try again.</source>
        <translation>Karte oder Token wurde herausgezogen. Einstecken und erneut versuchen.</translation>
    </message>
    <message>
        <source>The card asks for its PIN.</source>
        <translation>Die Karte verlangt ihre PIN.</translation>
    </message>
    <message>
        <source>The PIN is wrong. More tries are left.</source>
        <translation>Die PIN ist falsch. Es bleiben weitere Versuche.</translation>
    </message>
    <message>
        <source>The PIN is wrong, and only few tries are left. Look it up before you go on.</source>
        <translation>Die PIN ist falsch, und es bleiben nur wenige Versuche. Schlagen Sie sie nach, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>The PIN is wrong. One try is left: the next wrong PIN locks the card.</source>
        <translation>Die PIN ist falsch. Ein Versuch bleibt: Die nächste falsche PIN sperrt die Karte.</translation>
    </message>
    <message>
        <source>The PIN is locked. The card&apos;s own program unlocks it with the PUK.</source>
        <translation>Die PIN ist gesperrt. Das Programm der Karte entsperrt sie mit der PUK.</translation>
    </message>
    <message>
        <source>The PIN has to be changed first, with the card&apos;s own program.</source>
        <translation>Die PIN muss erst mit dem Programm der Karte geändert werden.</translation>
    </message>
    <message>
        <source>The card has no PIN yet. Set one with the card&apos;s own program.</source>
        <translation>Die Karte hat noch keine PIN. Setzen Sie eine mit dem Programm der Karte.</translation>
    </message>
    <message>
        <source>The key is not on this card. Choose the key again.</source>
        <translation>Der Schlüssel ist nicht auf dieser Karte. Wählen Sie ihn neu.</translation>
    </message>
    <message>
        <source>Several keys of the card fit. Choose one.</source>
        <translation>Mehrere Schlüssel der Karte passen. Wählen Sie einen.</translation>
    </message>
    <message>
        <source>The card holds the key without its certificate. Ask who issued it.</source>
        <translation>Auf der Karte ist der Schlüssel ohne Zertifikat. Fragen Sie den Aussteller.</translation>
    </message>
    <message>
        <source>The card cannot make this kind of signature. Choose another key.</source>
        <translation>Die Karte kann diese Art Signatur nicht. Wählen Sie einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>It was cancelled at the reader.</source>
        <translation>Am Leser abgebrochen.</translation>
    </message>
    <message>
        <source>The card or its reader failed. Take it out, insert it again and try once more.</source>
        <translation>Die Karte oder der Leser hat versagt. Herausnehmen, wieder einstecken und erneut versuchen.</translation>
    </message>
    <message>
        <source>This key is not in the system&apos;s key store any more. Choose the key again.</source>
        <translation>Dieser Schlüssel ist nicht mehr im Schlüsselspeicher des Systems. Wählen Sie ihn neu.</translation>
    </message>
    <message>
        <source>The system&apos;s key store did not open this key. Check the passphrase.</source>
        <translation>Der Schlüsselspeicher des Systems hat den Schlüssel nicht geöffnet. Prüfen Sie das Kennwort.</translation>
    </message>
    <message>
        <source>The system&apos;s key store has this key, but it cannot sign documents.</source>
        <translation>Der Schlüsselspeicher des Systems hat diesen Schlüssel, doch er kann keine Dokumente signieren.</translation>
    </message>
    <message>
        <source>The system&apos;s key store failed. Try again.</source>
        <translation>Der Schlüsselspeicher des Systems hat versagt. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This system keeps no list of authorities that can be read.</source>
        <translation>Dieses System hat keine lesbare Liste von Stellen.</translation>
    </message>
    <message>
        <source>This list is larger than any trusted list.</source>
        <translation>Diese Liste ist größer als jede Vertrauensliste.</translation>
    </message>
    <message>
        <source>This is no EU trusted list (an XML file after ETSI TS 119 612).</source>
        <translation>Das ist keine EU-Vertrauensliste (XML-Datei nach ETSI TS 119 612).</translation>
    </message>
    <message>
        <source>The list is not signed, so it was not taken over.</source>
        <translation>Die Liste ist nicht signiert und wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>The list was changed after it was signed. It was not taken over.</source>
        <translation>Die Liste wurde nach dem Signieren geändert. Sie wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>The list is signed by somebody else than its operator&apos;s certificate says. It was not taken over.</source>
        <translation>Die Liste ist von jemand anderem signiert, als das Zertifikat des Betreibers sagt. Sie wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>The list lacks something that must be in it. It was not taken over.</source>
        <translation>Der Liste fehlt etwas Notwendiges. Sie wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>This folder already holds an authority.</source>
        <translation>In diesem Ordner ist schon eine Stelle.</translation>
    </message>
    <message>
        <source>This folder holds no authority.</source>
        <translation>In diesem Ordner ist keine Stelle.</translation>
    </message>
    <message>
        <source>The authority&apos;s index is damaged, or another root&apos;s.</source>
        <translation>Der Index der Stelle ist beschädigt oder gehört zu einer anderen Wurzel.</translation>
    </message>
    <message>
        <source>Another program works on this authority.</source>
        <translation>Ein anderes Programm arbeitet an dieser Stelle.</translation>
    </message>
    <message>
        <source>Nothing with this serial number was issued here.</source>
        <translation>Unter dieser Seriennummer wurde hier nichts ausgestellt.</translation>
    </message>
    <message>
        <source>Several serial numbers begin like this.</source>
        <translation>Mehrere Seriennummern beginnen so.</translation>
    </message>
    <message>
        <source>This certificate was revoked before.</source>
        <translation>Dieses Zertifikat wurde schon widerrufen.</translation>
    </message>
    <message>
        <source>This is no web address. It begins with http:// or https://.</source>
        <translation>Das ist keine Webadresse. Sie beginnt mit http:// oder https://.</translation>
    </message>
    <message>
        <source>The authority cannot be reached.</source>
        <translation>Die Stelle ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The authority did not answer in time.</source>
        <translation>Die Stelle hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The authority refused.</source>
        <translation>Die Stelle hat abgelehnt.</translation>
    </message>
    <message>
        <source>The authority&apos;s answer is too large.</source>
        <translation>Die Antwort der Stelle ist zu groß.</translation>
    </message>
    <message>
        <source>The authority&apos;s address leads on and on.</source>
        <translation>Die Adresse der Stelle leitet immer weiter.</translation>
    </message>
    <message>
        <source>The answer is no timestamp. The address may be another service&apos;s.</source>
        <translation>Die Antwort ist kein Zeitstempel. Die Adresse gehört vielleicht zu einem anderen Dienst.</translation>
    </message>
    <message>
        <source>The authority refused to give a timestamp.</source>
        <translation>Die Stelle hat den Zeitstempel verweigert.</translation>
    </message>
    <message>
        <source>The answer holds no timestamp.</source>
        <translation>Die Antwort enthält keinen Zeitstempel.</translation>
    </message>
    <message>
        <source>The authority stamped something else.</source>
        <translation>Die Stelle hat etwas anderes gestempelt.</translation>
    </message>
    <message>
        <source>The authority answered another request.</source>
        <translation>Die Stelle hat eine andere Anfrage beantwortet.</translation>
    </message>
    <message>
        <source>The authority stamped under another policy.</source>
        <translation>Die Stelle hat unter einer anderen Richtlinie gestempelt.</translation>
    </message>
    <message>
        <source>The answer was not signed by a timestamp authority.</source>
        <translation>Die Antwort wurde nicht von einer Zeitstempelstelle signiert.</translation>
    </message>
    <message>
        <source>The office took this key&apos;s certificate back, so it signs nothing any more. Ask for a new one under Settings, Certificates.</source>
        <translation>Das Büro hat das Zertifikat dieses Schlüssels widerrufen, er unterschreibt daher nichts mehr. Bitten Sie um ein neues unter Einstellungen, Zertifikate.</translation>
    </message>
    <message>
        <source>This webhook cannot be called: its address begins with https:// and its secret has 24 to 64 characters.</source>
        <translation>Dieser Webhook kann nicht aufgerufen werden: Seine Adresse beginnt mit https://, und sein Geheimnis hat 24 bis 64 Zeichen.</translation>
    </message>
    <message>
        <source>This template is put away or gone. Choose another one.</source>
        <translation>Diese Vorlage ist abgelegt oder fort. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>There is nobody the document could be for. Choose a contact first.</source>
        <translation>Es gibt niemanden, für den das Dokument wäre. Wählen Sie zuerst einen Kontakt.</translation>
    </message>
    <message>
        <source>This deal does not exist any more.</source>
        <translation>Dieses Geschäft gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Something is missing: give it a name first.</source>
        <translation>Etwas fehlt: Geben Sie zuerst einen Namen ein.</translation>
    </message>
    <message>
        <source>The disk failed while something was being saved, so nothing more is written. Start the program again; what was saved before is there.</source>
        <translation>Der Datenträger hat beim Speichern versagt, deshalb wird nichts mehr geschrieben. Starten Sie das Programm neu; alles zuvor Gespeicherte ist da.</translation>
    </message>
    <message>
        <source>Another program is using this workspace&apos;s database, so nothing was changed. Close it and try again.</source>
        <translation>Ein anderes Programm benutzt die Datenbank dieses Arbeitsbereichs, deshalb wurde nichts geändert. Schließen Sie es und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message>
        <source>webhook called</source>
        <translation>Webhook aufgerufen</translation>
    </message>
    <message>
        <source>A webhook could not be delivered</source>
        <translation>Ein Webhook konnte nicht zugestellt werden</translation>
    </message>
    <message>
        <source>%1 passed the document on to %2</source>
        <translation>%1 hat das Dokument an %2 weitergegeben</translation>
    </message>
    <message>
        <source>%1 has a question</source>
        <translation>%1 hat eine Frage</translation>
    </message>
    <message>
        <source>The link of %1 is locked after too many wrong codes</source>
        <translation>Der Link von %1 ist nach zu vielen falschen Codes gesperrt</translation>
    </message>
    <message>
        <source>The link of %1 is locked for a day after too many wrong tries</source>
        <translation>Der Link von %1 ist nach zu vielen Fehlversuchen für einen Tag gesperrt</translation>
    </message>
    <message>
        <source>%1 unlocked the link of %2</source>
        <translation>%1 hat den Link von %2 entsperrt</translation>
    </message>
    <message>
        <source>%1 wants no more reminders</source>
        <translation>%1 möchte keine weiteren Erinnerungen</translation>
    </message>
    <message>
        <source>typed signature</source>
        <translation>getippte Unterschrift</translation>
    </message>
    <message>
        <source>drawn signature</source>
        <translation>gezeichnete Unterschrift</translation>
    </message>
    <message>
        <source>signature from a photo</source>
        <translation>Unterschrift aus einem Foto</translation>
    </message>
    <message>
        <source>Countersign</source>
        <translation>Countersign</translation>
    </message>
    <message>
        <source>A party</source>
        <translation>Eine Partei</translation>
    </message>
    <message>
        <source>The finished document</source>
        <translation>Das fertige Dokument</translation>
    </message>
    <message>
        <source>The invitation</source>
        <translation>Die Einladung</translation>
    </message>
    <message>
        <source>%1 saved a record</source>
        <translation>%1 hat Daten gespeichert</translation>
    </message>
    <message>
        <source>%1 created the document</source>
        <translation>%1 hat das Dokument angelegt</translation>
    </message>
    <message>
        <source>%1 added a file</source>
        <translation>%1 hat eine Datei hinzugefügt</translation>
    </message>
    <message>
        <source>%1 removed a file</source>
        <translation>%1 hat eine Datei entfernt</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>who signs</source>
        <translation>wer unterschreibt</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 edited the draft</source>
        <translation>%1 hat den Entwurf bearbeitet</translation>
    </message>
    <message>
        <source>%1 prepared it as number %2</source>
        <translation>%1 hat es als Nummer %2 vorbereitet</translation>
    </message>
    <message>
        <source>%1 sent it for signing</source>
        <translation>%1 hat es zur Unterschrift gesendet</translation>
    </message>
    <message>
        <source>It is the turn of %1</source>
        <translation>An der Reihe: %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1 approved it</source>
        <translation>%1 hat freigegeben</translation>
    </message>
    <message>
        <source>%1 signed</source>
        <translation>%1 hat unterschrieben</translation>
    </message>
    <message>
        <source>%1 declined</source>
        <translation>%1 hat abgelehnt</translation>
    </message>
    <message>
        <source>A link for %1 was made</source>
        <translation>Ein Link für %1 wurde erstellt</translation>
    </message>
    <message>
        <source>The link for %1 went out to the relay</source>
        <translation>Der Link für %1 ging an den Vermittlungsserver</translation>
    </message>
    <message>
        <source>%1 was delivered to %2</source>
        <translation>%1: an %2 zugestellt</translation>
    </message>
    <message>
        <source>%1 could not be delivered to %2 yet; it is tried again</source>
        <translation>%1: konnte %2 noch nicht zugestellt werden; es wird erneut versucht</translation>
    </message>
    <message>
        <source>%1 could not be delivered to %2</source>
        <translation>%1: konnte %2 nicht zugestellt werden</translation>
    </message>
    <message>
        <source>%1 opened the document</source>
        <translation>%1 hat das Dokument geöffnet</translation>
    </message>
    <message>
        <source>The company seal closed the document</source>
        <translation>Das Firmensiegel hat das Dokument geschlossen</translation>
    </message>
    <message>
        <source>Sealing failed</source>
        <translation>Versiegeln fehlgeschlagen</translation>
    </message>
    <message>
        <source>Everybody has signed: the document is complete</source>
        <translation>Alle haben unterschrieben: Das Dokument ist abgeschlossen</translation>
    </message>
    <message>
        <source>%1 cancelled it</source>
        <translation>%1 hat es zurückgezogen</translation>
    </message>
    <message>
        <source>The deadline has passed</source>
        <translation>Die Frist ist abgelaufen</translation>
    </message>
    <message>
        <source>The card moved to “%1” by itself</source>
        <translation>Die Karte ist von selbst nach „%1“ gewandert</translation>
    </message>
    <message>
        <source>%1 moved the card to “%2”</source>
        <translation>%1 hat die Karte nach „%2“ verschoben</translation>
    </message>
    <message>
        <source>from “%1”</source>
        <translation>aus „%1“</translation>
    </message>
    <message>
        <source>Rule “%1” ran</source>
        <translation>Regel „%1“ wurde ausgeführt</translation>
    </message>
    <message>
        <source>Rule “%1” failed</source>
        <translation>Regel „%1“ ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 made %2 responsible</source>
        <translation>%1 hat %2 die Zuständigkeit übertragen</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) made</source>
        <translation>
            <numerusform>%n Link erstellt</numerusform>
            <numerusform>%n Links erstellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) reminded</source>
        <translation>
            <numerusform>%n Person erinnert</numerusform>
            <numerusform>%n Personen erinnert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) sent</source>
        <translation>
            <numerusform>%n Nachricht gesendet</numerusform>
            <numerusform>%n Nachrichten gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) exported</source>
        <translation>
            <numerusform>%n Datei exportiert</numerusform>
            <numerusform>%n Dateien exportiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deadline in %n day(s)</source>
        <translation>
            <numerusform>Frist in %n Tag</numerusform>
            <numerusform>Frist in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>card moved</source>
        <translation>Karte verschoben</translation>
    </message>
    <message>
        <source>responsible member set</source>
        <translation>zuständiges Mitglied gesetzt</translation>
    </message>
    <message>
        <source>approval asked for</source>
        <translation>Freigabe angefragt</translation>
    </message>
    <message>
        <source>sent for signing</source>
        <translation>zum Unterschreiben versandt</translation>
    </message>
    <message>
        <source>stopped: rules moved the card in a circle</source>
        <translation>angehalten: Regeln bewegten die Karte im Kreis</translation>
    </message>
    <message>
        <source>nobody to remind</source>
        <translation>niemand zu erinnern</translation>
    </message>
    <message>
        <source>not ready to send</source>
        <translation>noch nicht versandfertig</translation>
    </message>
    <message>
        <source>sent before</source>
        <translation>bereits versandt</translation>
    </message>
    <message>
        <source>no words or nobody to write to</source>
        <translation>kein Text oder kein Empfänger</translation>
    </message>
    <message>
        <source>the rule&apos;s settings are incomplete</source>
        <translation>die Einstellungen der Regel sind unvollständig</translation>
    </message>
    <message>
        <source>The reminder</source>
        <translation>Die Erinnerung</translation>
    </message>
    <message>
        <source>An answer came back that does not fit the document; it was not taken over</source>
        <translation>Es kam eine Antwort zurück, die nicht zum Dokument passt; sie wurde nicht übernommen</translation>
    </message>
    <message>
        <source>A message could not be delivered</source>
        <translation>Eine Nachricht konnte nicht zugestellt werden</translation>
    </message>
    <message>
        <source>%1 reminded %2</source>
        <translation>%1 hat %2 erinnert</translation>
    </message>
    <message>
        <source>%1 set the deadline to %2</source>
        <translation>%1 hat die Frist auf %2 gesetzt</translation>
    </message>
    <message>
        <source>%1 corrected the address of %2; any link sent before is dead</source>
        <translation>%1 hat die Adresse von %2 berichtigt; ein zuvor gesendeter Link ist tot</translation>
    </message>
    <message>
        <source>The deadline is near: %1</source>
        <translation>Die Frist ist nah: %1</translation>
    </message>
    <message>
        <source>A message went to %1</source>
        <translation>Eine Nachricht ging an %1</translation>
    </message>
    <message>
        <source>The values in the text were put in anew</source>
        <translation>Die Werte im Text wurden neu eingesetzt</translation>
    </message>
    <message>
        <source>%1 put another file in its place</source>
        <translation>%1 hat eine andere Datei an die Stelle gesetzt</translation>
    </message>
    <message>
        <source>%1 moved the deal to “%2”</source>
        <translation>%1 hat das Geschäft nach „%2“ verschoben</translation>
    </message>
    <message>
        <source>document created</source>
        <translation>Dokument erstellt</translation>
    </message>
    <message>
        <source>the template is archived or gone</source>
        <translation>die Vorlage ist archiviert oder fort</translation>
    </message>
    <message>
        <source>nobody it could be for</source>
        <translation>niemand, für den es wäre</translation>
    </message>
    <message>
        <source>something a deal cannot do</source>
        <translation>etwas, das ein Geschäft nicht kann</translation>
    </message>
    <message>
        <source>the webhook has no address or secret</source>
        <translation>dem Webhook fehlt Adresse oder Geheimnis</translation>
    </message>
    <message>
        <source>reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>%1 handed it over: %2 acts for us now</source>
        <translation>%1 hat es übergeben: Für uns handelt jetzt %2</translation>
    </message>
    <message>
        <source>The news of the answer</source>
        <translation>Die Nachricht über die Antwort</translation>
    </message>
    <message>
        <source>%1 answered a question on the page of its link</source>
        <translation>%1 hat eine Frage auf der Seite ihres Links beantwortet</translation>
    </message>
    <message>
        <source>%1 put the document to a deal</source>
        <translation>%1 hat das Dokument einem Geschäft zugeordnet</translation>
    </message>
    <message>
        <source>%1 took the document out of its deal</source>
        <translation>%1 hat das Dokument aus seinem Geschäft genommen</translation>
    </message>
</context>
<context>
    <name>EvidenceReport</name>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Prepared for signing</source>
        <translation>Zur Unterschrift vorbereitet</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterschrieben</translation>
    </message>
    <message>
        <source>Sealed and complete</source>
        <translation>Versiegelt und abgeschlossen</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Has not acted</source>
        <translation>Noch nicht gehandelt</translation>
    </message>
    <message>
        <source>Receives a copy only.</source>
        <translation>Erhält nur eine Kopie.</translation>
    </message>
    <message>
        <source>There is no evidence yet.</source>
        <translation>Es gibt noch keinen Nachweis.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Geprüft durch</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>version %1, SHA-256 %2</source>
        <translation>Fassung %1, SHA-256 %2</translation>
    </message>
    <message>
        <source>What was shown, SHA-256</source>
        <translation>Was gezeigt wurde, SHA-256</translation>
    </message>
    <message>
        <source>What came back, SHA-256</source>
        <translation>Was zurückkam, SHA-256</translation>
    </message>
    <message>
        <source>Certificate, SHA-256</source>
        <translation>Zertifikat, SHA-256</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Ausgegeben</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), SHA-256 %1</source>
        <translation>
            <numerusform>%n Seite, SHA-256 %1</numerusform>
            <numerusform>%n Seiten, SHA-256 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceWords</name>
    <message>
        <source>Evidence of signing</source>
        <translation>Nachweis der Unterzeichnung</translation>
    </message>
    <message>
        <source>Check this document with any PDF reader that shows signatures, or with Countersign: the signatures prove that nothing was changed since.</source>
        <translation>Prüfen Sie dieses Dokument mit einem PDF-Programm, das Signaturen zeigt, oder mit Countersign: Die Signaturen beweisen, dass seither nichts geändert wurde.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>SHA-256 of the original</source>
        <translation>SHA-256 des Originals</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Vorbereitet von</translation>
    </message>
    <message>
        <source>Company seal</source>
        <translation>Firmensiegel</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht erforderlich</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterzeichnet</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>in the application, with an own key</source>
        <translation>in der Anwendung, mit eigenem Schlüssel</translation>
    </message>
    <message>
        <source>link by e-mail</source>
        <translation>Link per E-Mail</translation>
    </message>
    <message>
        <source>link by SMS</source>
        <translation>Link per SMS</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Geprüft durch</translation>
    </message>
    <message>
        <source>possession of the link</source>
        <translation>Besitz des Links</translation>
    </message>
    <message>
        <source>one-time code by e-mail</source>
        <translation>Einmalcode per E-Mail</translation>
    </message>
    <message>
        <source>one-time code by SMS</source>
        <translation>Einmalcode per SMS</translation>
    </message>
    <message>
        <source>access code agreed beforehand</source>
        <translation>vorab vereinbarter Zugangscode</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Consent text</source>
        <translation>Einwilligungstext</translation>
    </message>
    <message>
        <source>version %1, %2</source>
        <translation>Fassung %1, %2</translation>
    </message>
    <message>
        <source>Document shown</source>
        <translation>Gezeigtes Dokument</translation>
    </message>
    <message>
        <source>Answer received</source>
        <translation>Erhaltene Antwort</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Signed for %1</source>
        <translation>Unterzeichnet für %1</translation>
    </message>
    <message>
        <source>Seals the act of %1, who signed by link</source>
        <translation>Besiegelt die Handlung von %1, unterzeichnet über einen Link</translation>
    </message>
    <message>
        <source>Closed by the company seal</source>
        <translation>Geschlossen mit dem Firmensiegel</translation>
    </message>
</context>
<context>
    <name>FieldChecks</name>
    <message>
        <source>Write an address such as name@firm.example.</source>
        <translation>Geben Sie eine Adresse ein, zum Beispiel name@firma.example.</translation>
    </message>
    <message>
        <source>Write the number with its country, such as +48 600 100 200.</source>
        <translation>Geben Sie die Nummer mit Landesvorwahl ein, zum Beispiel +48 600 100 200.</translation>
    </message>
    <message>
        <source>An account number starts with two letters and two digits, such as PL61 1090 1014 0000 0712 1981 2874.</source>
        <translation>Eine Kontonummer beginnt mit zwei Buchstaben und zwei Ziffern, zum Beispiel PL61 1090 1014 0000 0712 1981 2874.</translation>
    </message>
    <message>
        <source>The check digits of this account number do not fit. Compare it with the original.</source>
        <translation>Die Prüfziffern dieser Kontonummer stimmen nicht. Vergleichen Sie sie mit dem Original.</translation>
    </message>
</context>
<context>
    <name>NoticeText</name>
    <message>
        <source>It is your turn</source>
        <translation>Sie sind an der Reihe</translation>
    </message>
    <message>
        <source>%1 signed</source>
        <translation>%1 hat unterschrieben</translation>
    </message>
    <message>
        <source>Everybody signed</source>
        <translation>Alle haben unterschrieben</translation>
    </message>
    <message>
        <source>%1 declined</source>
        <translation>%1 hat abgelehnt</translation>
    </message>
    <message>
        <source>%1 was not reached</source>
        <translation>%1 wurde nicht erreicht</translation>
    </message>
    <message>
        <source>The seal could not be made</source>
        <translation>Das Siegel konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>%1 asks something</source>
        <translation>%1 fragt etwas</translation>
    </message>
    <message>
        <source>%1: “%2”.</source>
        <translation>%1: „%2“.</translation>
    </message>
</context>
<context>
    <name>PartyWords</name>
    <message>
        <source>to approve now</source>
        <translation>jetzt freizugeben</translation>
    </message>
    <message>
        <source>to sign now</source>
        <translation>jetzt zu unterschreiben</translation>
    </message>
    <message>
        <source>the link is to be sent</source>
        <translation>Link noch zu senden</translation>
    </message>
    <message>
        <source>delivery failed</source>
        <translation>Zustellung fehlgeschlagen</translation>
    </message>
    <message>
        <source>viewed %1, not signed</source>
        <translation>angesehen %1, nicht unterschrieben</translation>
    </message>
    <message>
        <source>waits for the relay</source>
        <translation>wartet auf den Vermittlungsserver</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>approved %1</source>
        <translation>freigegeben %1</translation>
    </message>
    <message>
        <source>signed %1</source>
        <translation>unterschrieben %1</translation>
    </message>
    <message>
        <source>declined %1</source>
        <translation>abgelehnt %1</translation>
    </message>
    <message>
        <source>after signing</source>
        <translation>nach der Unterschrift</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht erforderlich</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>unsere Seite</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>Gegenseite</translation>
    </message>
    <message>
        <source>locked: wrong codes</source>
        <translation>gesperrt: falsche Codes</translation>
    </message>
    <message>
        <source>has a question</source>
        <translation>hat eine Frage</translation>
    </message>
    <message>
        <source>in the app</source>
        <translation>im Programm</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n Min.</numerusform>
            <numerusform>vor %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n Std.</numerusform>
            <numerusform>vor %n Std.</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
</context>
<context>
    <name>SealText</name>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>Put that right, then try the seal again from the document&apos;s page.</source>
        <translation>Beheben Sie das und versuchen Sie dann das Siegel auf der Seite des Dokuments erneut.</translation>
    </message>
</context>
<context>
    <name>TradeWords</name>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initialen</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Stempel</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Checkbox</source>
        <translation>Kontrollkästchen</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Anlage</translation>
    </message>
    <message>
        <source>Merge value</source>
        <translation>Eingesetzter Wert</translation>
    </message>
    <message>
        <source>In the app</source>
        <translation>Im Programm</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>The link alone</source>
        <translation>Nur der Link</translation>
    </message>
    <message>
        <source>A code by e-mail</source>
        <translation>Ein Code per E-Mail</translation>
    </message>
    <message>
        <source>A code by SMS</source>
        <translation>Ein Code per SMS</translation>
    </message>
    <message>
        <source>An access code you tell them</source>
        <translation>Ein Zugangscode, den Sie mitteilen</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>In approval</source>
        <translation>In Freigabe</translation>
    </message>
    <message>
        <source>Being signed</source>
        <translation>Wird unterschrieben</translation>
    </message>
    <message>
        <source>Being sealed</source>
        <translation>Wird versiegelt</translation>
    </message>
    <message>
        <source>Sealing failed</source>
        <translation>Versiegeln fehlgeschlagen</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>With our signatory</source>
        <translation>Bei uns zur Unterschrift</translation>
    </message>
    <message>
        <source>Sent to client</source>
        <translation>An Kunden gesendet</translation>
    </message>
    <message>
        <source>Viewed by client</source>
        <translation>Vom Kunden angesehen</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterschrieben</translation>
    </message>
    <message>
        <source>One party</source>
        <translation>Eine Partei</translation>
    </message>
    <message>
        <source>A field</source>
        <translation>Ein Feld</translation>
    </message>
    <message>
        <source>“%1” on page %2</source>
        <translation>„%1“ auf Seite %2</translation>
    </message>
    <message>
        <source>The document has no title.</source>
        <translation>Das Dokument hat keinen Titel.</translation>
    </message>
    <message>
        <source>Give it one</source>
        <translation>Titel eingeben</translation>
    </message>
    <message>
        <source>There is no file to sign.</source>
        <translation>Es gibt keine Datei zum Unterschreiben.</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Datei hinzufügen</translation>
    </message>
    <message>
        <source>Nobody signs for our side.</source>
        <translation>Auf unserer Seite unterschreibt niemand.</translation>
    </message>
    <message>
        <source>Choose a signatory</source>
        <translation>Unterzeichnende(n) wählen</translation>
    </message>
    <message>
        <source>Nobody of the other side takes part. That is fine for an internal document.</source>
        <translation>Von der Gegenseite ist niemand beteiligt. Bei einem internen Dokument ist das in Ordnung.</translation>
    </message>
    <message>
        <source>Add the other side</source>
        <translation>Gegenseite hinzufügen</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Eingeben</translation>
    </message>
    <message>
        <source>%1 signs, but has no signature field.</source>
        <translation>%1 unterschreibt, hat aber kein Unterschriftsfeld.</translation>
    </message>
    <message>
        <source>Place one</source>
        <translation>Eines platzieren</translation>
    </message>
    <message>
        <source>%1 has no signing certificate yet.</source>
        <translation>%1 hat noch kein Signaturzertifikat.</translation>
    </message>
    <message>
        <source>Choose somebody else, or have one issued in Settings</source>
        <translation>Jemand anderen wählen oder in den Einstellungen eines ausstellen lassen</translation>
    </message>
    <message>
        <source>The company has no seal certificate, so the document could not be closed.</source>
        <translation>Das Unternehmen hat kein Siegelzertifikat, daher ließe sich das Dokument nicht schließen.</translation>
    </message>
    <message>
        <source>An administrator makes one in Settings</source>
        <translation>Die Administration erstellt es in den Einstellungen</translation>
    </message>
    <message>
        <source>%1 reaches beyond its page.</source>
        <translation>%1 ragt über die Seite hinaus.</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>%1 lies over another field.</source>
        <translation>%1 liegt über einem anderen Feld.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>%1 has nothing to choose from.</source>
        <translation>%1 hat nichts zur Auswahl.</translation>
    </message>
    <message>
        <source>Enter the options</source>
        <translation>Auswahl eingeben</translation>
    </message>
    <message>
        <source>No installed font can print: %1</source>
        <translation>Keine installierte Schrift kann drucken: %1</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>Text ändern</translation>
    </message>
    <message>
        <source>The pages cannot be prepared for signing.</source>
        <translation>Die Seiten lassen sich nicht zur Unterschrift vorbereiten.</translation>
    </message>
    <message>
        <source>The pages cannot be prepared for signing: %1</source>
        <translation>Die Seiten lassen sich nicht zur Unterschrift vorbereiten: %1</translation>
    </message>
    <message>
        <source>Look at the fields</source>
        <translation>Felder ansehen</translation>
    </message>
    <message>
        <source>The deadline is in the past.</source>
        <translation>Die Frist liegt in der Vergangenheit.</translation>
    </message>
    <message>
        <source>Choose a later one</source>
        <translation>Eine spätere wählen</translation>
    </message>
    <message>
        <source>Links go over a relay, and none is set up.</source>
        <translation>Links gehen über einen Vermittlungsserver, und es ist keiner eingerichtet.</translation>
    </message>
    <message>
        <source>An administrator sets it up in Settings</source>
        <translation>Die Administration richtet ihn in den Einstellungen ein</translation>
    </message>
    <message>
        <source>It contains JavaScript. It is never run here.</source>
        <translation>Es enthält JavaScript. Hier wird es nie ausgeführt.</translation>
    </message>
    <message>
        <source>It contains an XFA form, which many readers do not show.</source>
        <translation>Es enthält ein XFA-Formular, das viele Betrachter nicht anzeigen.</translation>
    </message>
    <message>
        <source>It wants to start programs. That is never done here.</source>
        <translation>Es will Programme starten. Das geschieht hier nie.</translation>
    </message>
    <message>
        <source>Other files are embedded in it. The signer will not see them.</source>
        <translation>Darin sind weitere Dateien eingebettet. Wer unterschreibt, sieht sie nicht.</translation>
    </message>
    <message>
        <source>It refers to things outside the file. They are not loaded here.</source>
        <translation>Es verweist auf Dinge außerhalb der Datei. Hier werden sie nicht geladen.</translation>
    </message>
    <message>
        <source>It wants to do something when it is opened. That is never done here.</source>
        <translation>Es will beim Öffnen etwas tun. Das geschieht hier nie.</translation>
    </message>
    <message>
        <source>The PDF was damaged and has been repaired. Look through the pages.</source>
        <translation>Das PDF war beschädigt und wurde repariert. Sehen Sie die Seiten durch.</translation>
    </message>
    <message>
        <source>It was arranged for the web and has been rewritten; nothing that shows has changed.</source>
        <translation>Es war für das Web angeordnet und wurde neu geschrieben; nichts Sichtbares hat sich geändert.</translation>
    </message>
    <message>
        <source>It contains form fields of its own.</source>
        <translation>Es enthält eigene Formularfelder.</translation>
    </message>
    <message>
        <source>It contains comments or links.</source>
        <translation>Es enthält Kommentare oder Verknüpfungen.</translation>
    </message>
    <message>
        <source>The PDF was rewritten into a clean form; nothing that shows has changed.</source>
        <translation>Das PDF wurde in saubere Form umgeschrieben; nichts Sichtbares hat sich geändert.</translation>
    </message>
    <message>
        <source>It was converted to PDF. Look through the pages.</source>
        <translation>Es wurde in PDF umgewandelt. Sehen Sie die Seiten durch.</translation>
    </message>
    <message>
        <source>It is already signed by somebody.</source>
        <translation>Es ist bereits von jemandem signiert.</translation>
    </message>
    <message>
        <source>It wants to send data somewhere. That is never done here.</source>
        <translation>Es will Daten irgendwohin senden. Das geschieht hier nie.</translation>
    </message>
    <message>
        <source>It was protected by a password and is kept here without it.</source>
        <translation>Es war durch ein Kennwort geschützt und wird hier ohne es aufbewahrt.</translation>
    </message>
    <message>
        <source>Its form fields are now part of the pages.</source>
        <translation>Seine Formularfelder sind nun Teil der Seiten.</translation>
    </message>
    <message>
        <source>What you chose was removed from it.</source>
        <translation>Was Sie gewählt haben, wurde daraus entfernt.</translation>
    </message>
    <message>
        <source>It is a PDF/A and stays one.</source>
        <translation>Es ist ein PDF/A und bleibt eines.</translation>
    </message>
    <message>
        <source>Found inside: %1</source>
        <translation>Darin gefunden: %1</translation>
    </message>
    <message>
        <source>overdue since today</source>
        <translation>seit heute überfällig</translation>
    </message>
    <message>
        <source>1 day overdue</source>
        <translation>1 Tag überfällig</translation>
    </message>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>%n Tag überfällig</numerusform>
            <numerusform>%n Tage überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>heute fällig</translation>
    </message>
    <message>
        <source>due tomorrow</source>
        <translation>morgen fällig</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>by %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>After you sign, it still waits for %1.</source>
        <translation>Nach Ihrer Unterschrift wartet es noch auf %1.</translation>
    </message>
    <message>
        <source>You are the last to sign. After that the document is sealed and everybody gets it.</source>
        <translation>Sie unterschreiben als Letzte(r). Danach wird das Dokument versiegelt und alle erhalten es.</translation>
    </message>
    <message>
        <source>After you sign, the document goes to %1 by e-mail.</source>
        <translation>Nach Ihrer Unterschrift geht das Dokument per E-Mail an %1.</translation>
    </message>
    <message>
        <source>After you sign, the document goes to %1 by SMS.</source>
        <translation>Nach Ihrer Unterschrift geht das Dokument per SMS an %1.</translation>
    </message>
    <message>
        <source>After you sign, it is the turn of %1.</source>
        <translation>Nach Ihrer Unterschrift ist %1 an der Reihe.</translation>
    </message>
    <message>
        <source>After you sign, the document goes to %1.</source>
        <translation>Nach Ihrer Unterschrift geht das Dokument an %1.</translation>
    </message>
    <message>
        <source>send the link</source>
        <translation>Link senden</translation>
    </message>
    <message>
        <source>notify members</source>
        <translation>Mitglieder benachrichtigen</translation>
    </message>
    <message>
        <source>send an e-mail</source>
        <translation>E-Mail senden</translation>
    </message>
    <message>
        <source>change the responsible member</source>
        <translation>Zuständigkeit ändern</translation>
    </message>
    <message>
        <source>move the card</source>
        <translation>Karte verschieben</translation>
    </message>
    <message>
        <source>set the deadline</source>
        <translation>Frist setzen</translation>
    </message>
    <message>
        <source>remind</source>
        <translation>erinnern</translation>
    </message>
    <message>
        <source>call a webhook</source>
        <translation>Webhook aufrufen</translation>
    </message>
    <message>
        <source>export the PDF</source>
        <translation>PDF exportieren</translation>
    </message>
    <message>
        <source>ask for approval</source>
        <translation>Freigabe anfragen</translation>
    </message>
    <message>
        <source>send for signing</source>
        <translation>zum Unterschreiben senden</translation>
    </message>
    <message>
        <source>It is our signatory&apos;s turn</source>
        <translation>Unsere Seite ist an der Reihe</translation>
    </message>
    <message>
        <source>It was approved</source>
        <translation>Es wurde freigegeben</translation>
    </message>
    <message>
        <source>It was not approved</source>
        <translation>Es wurde nicht freigegeben</translation>
    </message>
    <message>
        <source>Our side has signed</source>
        <translation>Unsere Seite hat unterschrieben</translation>
    </message>
    <message>
        <source>The client has signed</source>
        <translation>Der Kunde hat unterschrieben</translation>
    </message>
    <message>
        <source>Everybody has signed</source>
        <translation>Alle haben unterschrieben</translation>
    </message>
    <message>
        <source>The client has opened it</source>
        <translation>Der Kunde hat es geöffnet</translation>
    </message>
    <message>
        <source>It was declined</source>
        <translation>Es wurde abgelehnt</translation>
    </message>
    <message>
        <source>The deadline has passed</source>
        <translation>Die Frist ist abgelaufen</translation>
    </message>
    <message>
        <source>It was cancelled</source>
        <translation>Es wurde abgebrochen</translation>
    </message>
    <message>
        <source>A mail could not be delivered</source>
        <translation>Eine E-Mail war nicht zustellbar</translation>
    </message>
    <message>
        <source>The deadline is near</source>
        <translation>Die Frist ist nah</translation>
    </message>
    <message>
        <source>An approval is asked for</source>
        <translation>Eine Freigabe ist angefragt</translation>
    </message>
    <message>
        <source>It is the client&apos;s turn</source>
        <translation>Der Kunde ist an der Reihe</translation>
    </message>
    <message>
        <source>It was made for a deal</source>
        <translation>Es wurde für ein Geschäft erstellt</translation>
    </message>
    <message>
        <source>create a document from a template</source>
        <translation>Dokument aus einer Vorlage erstellen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Offer made</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>Verhandlung</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>The document asks for %1, and nobody has entered it.</source>
        <translation>Das Dokument verlangt %1, und niemand hat es eingetragen.</translation>
    </message>
    <message>
        <source>Choose a deal for the document, or enter it there</source>
        <translation>Ein Geschäft für das Dokument wählen oder es dort eintragen</translation>
    </message>
    <message>
        <source>Choose the contact, or complete the contact&apos;s record</source>
        <translation>Den Kontakt wählen oder seine Angaben ergänzen</translation>
    </message>
    <message>
        <source>Complete the record it comes from</source>
        <translation>Die Angaben ergänzen, aus denen es kommt</translation>
    </message>
    <message>
        <source>A value was changed</source>
        <translation>Ein Wert wurde geändert</translation>
    </message>
    <message>
        <source>our company is</source>
        <translation>unsere Firma ist</translation>
    </message>
    <message>
        <source>responsible is</source>
        <translation>verantwortlich ist</translation>
    </message>
    <message>
        <source>the title contains</source>
        <translation>der Titel enthält</translation>
    </message>
    <message>
        <source>the amount is at least</source>
        <translation>der Betrag ist mindestens</translation>
    </message>
    <message>
        <source>the amount is below</source>
        <translation>der Betrag ist kleiner als</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>der Titel</translation>
    </message>
    <message>
        <source>the message</source>
        <translation>die Nachricht</translation>
    </message>
    <message>
        <source>the deadline</source>
        <translation>die Frist</translation>
    </message>
    <message>
        <source>our company</source>
        <translation>unsere Firma</translation>
    </message>
    <message>
        <source>who is responsible</source>
        <translation>wer verantwortlich ist</translation>
    </message>
    <message>
        <source>the field “%1”</source>
        <translation>das Feld „%1“</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>irgendein Wert</translation>
    </message>
    <message>
        <source>%1 has no e-mail address for the link.</source>
        <translation>Für %1 fehlt die E-Mail-Adresse für den Link.</translation>
    </message>
    <message>
        <source>%1 has no phone number that begins with + and the country&apos;s code.</source>
        <translation>Für %1 fehlt eine Telefonnummer, die mit + und der Ländervorwahl beginnt.</translation>
    </message>
    <message>
        <source>%1 is asked for a code by e-mail and has no e-mail address.</source>
        <translation>%1 soll einen Code per E-Mail bekommen und hat keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>%1 is asked for an access code of at least six characters, and there is none.</source>
        <translation>%1 soll einen Zugangscode mit mindestens sechs Zeichen eingeben, und es gibt keinen.</translation>
    </message>
    <message>
        <source>Set one</source>
        <translation>Einen festlegen</translation>
    </message>
    <message>
        <source>%1 is to get an SMS, and the relay has no SMS gateway.</source>
        <translation>%1 soll eine SMS bekommen, und der Vermittlungsserver hat kein SMS-Gateway.</translation>
    </message>
    <message>
        <source>Choose e-mail, or have a gateway set up at the relay</source>
        <translation>E-Mail wählen oder am Vermittlungsserver ein Gateway einrichten lassen</translation>
    </message>
    <message>
        <source>A link carries at most %1 MB of documents, and these are %2 MB together.</source>
        <translation>Ein Link fasst höchstens %1 MB an Dokumenten, diese sind zusammen %2 MB groß.</translation>
    </message>
    <message>
        <source>Make the files smaller, or send them as several documents</source>
        <translation>Dateien verkleinern oder als mehrere Dokumente senden</translation>
    </message>
    <message>
        <source>A link carries at most %1 files, and there are %2.</source>
        <translation>Ein Link fasst höchstens %1 Dateien, hier sind es %2.</translation>
    </message>
    <message>
        <source>Send them as several documents</source>
        <translation>Als mehrere Dokumente senden</translation>
    </message>
    <message>
        <source>A file in a link has at most %1 pages, and one has %2.</source>
        <translation>Eine Datei in einem Link hat höchstens %1 Seiten, eine davon hat %2.</translation>
    </message>
    <message>
        <source>Split the file</source>
        <translation>Datei teilen</translation>
    </message>
    <message>
        <source>E-mail and SMS</source>
        <translation>E-Mail und SMS</translation>
    </message>
    <message>
        <source>After you sign, the document goes to %1 by e-mail and SMS.</source>
        <translation>Nach Ihrer Unterschrift geht das Dokument per E-Mail und SMS an %1.</translation>
    </message>
    <message>
        <source>It is not chosen yet who takes part in one place.</source>
        <translation>An einer Stelle ist noch nicht gewählt, wer teilnimmt.</translation>
    </message>
    <message>
        <source>Choose who it is</source>
        <translation>Wählen, wer es ist</translation>
    </message>
</context>
<context>
    <name>VerdictPages</name>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>%1, serial number %2</source>
        <translation>%1, Seriennummer %2</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>SHA-256 of what was signed</source>
        <translation>SHA-256 des Signierten</translation>
    </message>
    <message>
        <source>Verification report</source>
        <translation>Prüfbericht</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>File: %1</source>
        <translation>Datei: %1</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>Checked: %1</source>
        <translation>Geprüft: %1</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>pages %1</source>
        <translation>Seiten %1</translation>
    </message>
    <message>
        <source>%1 (%2 here)</source>
        <extracomment>%1 a moment in UTC, %2 the same in local time, e.g. &quot;22 Nov 2026 10:14:07 UTC (11:14 here)&quot;</extracomment>
        <translation>%1 (hier %2)</translation>
    </message>
    <message>
        <source>Unknown signer</source>
        <translation>Unbekannte(r) Unterzeichnende(r)</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Nicht signiert</translation>
    </message>
    <message>
        <source>This file carries no signature, so nothing can be said about who made it or whether it was changed.</source>
        <translation>Diese Datei trägt keine Signatur. Daher lässt sich nicht sagen, wer sie erstellt hat oder ob sie verändert wurde.</translation>
    </message>
    <message>
        <source>Changed after it was signed</source>
        <translation>Nach dem Signieren verändert</translation>
    </message>
    <message>
        <source>A signature was removed</source>
        <translation>Eine Signatur wurde entfernt</translation>
    </message>
    <message>
        <source>This file carried a signature that somebody took out. Do not rely on what is left; ask for the file as it was signed.</source>
        <translation>Diese Datei trug eine Signatur, die jemand entfernt hat. Verlassen Sie sich nicht auf das, was übrig ist; bitten Sie um die Datei, wie sie signiert wurde.</translation>
    </message>
    <message>
        <source>This file carried a signature of %1 that somebody took out. Do not rely on what is left; ask for the file as it was signed.</source>
        <translation>Diese Datei trug eine Signatur von %1, die jemand entfernt hat. Verlassen Sie sich nicht auf das, was übrig ist; bitten Sie um die Datei, wie sie signiert wurde.</translation>
    </message>
    <message>
        <source>Not a proper signature</source>
        <translation>Keine richtige Signatur</translation>
    </message>
    <message>
        <source>The signature is not built as the standard demands, so it proves nothing. Do not rely on this file.</source>
        <translation>Die Signatur ist nicht so aufgebaut, wie die Norm es verlangt, und beweist deshalb nichts. Verlassen Sie sich nicht auf diese Datei.</translation>
    </message>
    <message>
        <source>One of its signatures is not built as the standard demands, so it proves nothing. Do not rely on this file.</source>
        <translation>Eine der Signaturen ist nicht so aufgebaut, wie die Norm es verlangt, und beweist deshalb nichts. Verlassen Sie sich nicht auf diese Datei.</translation>
    </message>
    <message>
        <source>What was signed may be hidden</source>
        <translation>Das Signierte ist vielleicht verdeckt</translation>
    </message>
    <message>
        <source>The file still holds what was signed, but something was drawn over it afterwards. Look at the signed version before you rely on this one.</source>
        <translation>Die Datei enthält noch, was signiert wurde, aber später wurde etwas darüber gezeichnet. Sehen Sie sich die signierte Fassung an, bevor Sie sich auf diese verlassen.</translation>
    </message>
    <message>
        <source>The signed bytes are not as they were signed. Do not rely on this file.</source>
        <translation>Die signierten Bytes sind nicht mehr wie beim Signieren. Verlassen Sie sich nicht auf diese Datei.</translation>
    </message>
    <message>
        <source>One of its signatures does not fit the bytes any more. Do not rely on this file.</source>
        <translation>Eine der Signaturen passt nicht mehr zu den Bytes. Verlassen Sie sich nicht auf diese Datei.</translation>
    </message>
    <message numerus="yes">
        <source>%n of its signatures do not fit the bytes any more. Do not rely on this file.</source>
        <translation>
            <numerusform>%n Signatur passt nicht mehr zu den Bytes. Verlassen Sie sich nicht auf diese Datei.</numerusform>
            <numerusform>%n Signaturen passen nicht mehr zu den Bytes. Verlassen Sie sich nicht auf diese Datei.</numerusform>
        </translation>
    </message>
    <message>
        <source>The signature is genuine</source>
        <translation>Die Signatur ist echt</translation>
    </message>
    <message>
        <source>Both signatures are genuine</source>
        <translation>Beide Signaturen sind echt</translation>
    </message>
    <message numerus="yes">
        <source>All %n signatures are genuine</source>
        <translation>
            <numerusform>%n Signatur ist echt</numerusform>
            <numerusform>Alle %n Signaturen sind echt</numerusform>
        </translation>
    </message>
    <message>
        <source>but the file was altered afterwards.</source>
        <translation>aber die Datei wurde danach verändert.</translation>
    </message>
    <message>
        <source>but %1 was altered afterwards.</source>
        <translation>aber danach wurde etwas verändert (%1).</translation>
    </message>
    <message>
        <source>%1, %2 Do not rely on what it shows now.</source>
        <translation>%1, %2 Verlassen Sie sich nicht auf das, was sie jetzt zeigt.</translation>
    </message>
    <message>
        <source>Genuine</source>
        <translation>Echt</translation>
    </message>
    <message>
        <source>%1. Since then only what the signatures permit was changed; the facts beside the pages list it.</source>
        <translation>%1. Seitdem wurde nur verändert, was die Signaturen erlauben; die Fakten neben den Seiten zählen es auf.</translation>
    </message>
    <message>
        <source>Something that lay over words when they were signed was moved or taken away. Look at the signed version before you rely on this one.</source>
        <translation>Etwas, das beim Signieren über Wörtern lag, wurde verschoben oder entfernt. Sehen Sie sich die signierte Fassung an, bevor Sie sich auf diese verlassen.</translation>
    </message>
    <message>
        <source>The file holds parts of a signature that nothing leads to: it may have been cut off or damaged on its way. Ask for it once more.</source>
        <translation>Die Datei enthält Teile einer Signatur, zu denen nichts führt: Vielleicht wurde sie unterwegs abgeschnitten oder beschädigt. Fordern Sie sie noch einmal an.</translation>
    </message>
    <message>
        <source>Genuine and unchanged</source>
        <translation>Echt und unverändert</translation>
    </message>
    <message>
        <source>%1. Nothing was changed since.</source>
        <translation>%1. Seitdem wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Timestamped</source>
        <translation>Mit Zeitstempel versehen</translation>
    </message>
    <message>
        <source>Signed by %1</source>
        <translation>Signiert von %1</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Nicht gültig</translation>
    </message>
    <message>
        <source>At least one signature fails its check. The facts beside the pages say which and why.</source>
        <translation>Mindestens eine Signatur besteht die Prüfung nicht. Welche und warum, steht neben den Seiten.</translation>
    </message>
    <message>
        <source>Unchanged, but the signer is not known</source>
        <translation>Unverändert, aber wer signiert hat, ist nicht bekannt</translation>
    </message>
    <message>
        <source>The file is exactly as signed. Whether “%1” is who they say cannot be told: their certificate comes from an authority you do not trust.</source>
        <translation>Die Datei ist genau wie signiert. Ob „%1“ wirklich dahintersteht, lässt sich nicht sagen: Das Zertifikat stammt von einer Stelle, der Sie nicht vertrauen.</translation>
    </message>
    <message>
        <source>Unchanged, but not proven in every point</source>
        <translation>Unverändert, aber nicht in allen Punkten bewiesen</translation>
    </message>
    <message>
        <source>The file is exactly as signed. The facts beside the pages say what cannot be proven.</source>
        <translation>Die Datei ist genau wie signiert. Was sich nicht beweisen lässt, steht neben den Seiten.</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>Unversehrt</translation>
    </message>
    <message>
        <source>The signed bytes are exactly as signed.</source>
        <translation>Die signierten Bytes sind genau wie beim Signieren.</translation>
    </message>
    <message>
        <source>The signed bytes are exactly as signed (%1).</source>
        <translation>Die signierten Bytes sind genau wie beim Signieren (%1).</translation>
    </message>
    <message>
        <source>Intact, with weak cryptography</source>
        <translation>Unversehrt, aber mit schwacher Kryptografie</translation>
    </message>
    <message>
        <source>The bytes fit, but %1 is too weak to be proof today.</source>
        <translation>Die Bytes stimmen, aber %1 ist heute als Beweis zu schwach.</translation>
    </message>
    <message>
        <source>Not intact</source>
        <translation>Nicht unversehrt</translation>
    </message>
    <message>
        <source>The signature is malformed, so it proves nothing.</source>
        <translation>Die Signatur ist fehlerhaft aufgebaut und beweist daher nichts.</translation>
    </message>
    <message>
        <source>The signature was not made with the key it names.</source>
        <translation>Die Signatur wurde nicht mit dem Schlüssel erstellt, den sie nennt.</translation>
    </message>
    <message>
        <source>The signed bytes are not what was signed.</source>
        <translation>Die signierten Bytes sind nicht das, was signiert wurde.</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Seitdem verändert</translation>
    </message>
    <message>
        <source>1 change that the certification forbids: %1.</source>
        <translation>1 Änderung, die die Zertifizierung verbietet: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes that the certification forbids: %1.</source>
        <translation>
            <numerusform>%n Änderung, die die Zertifizierung verbietet: %1.</numerusform>
            <numerusform>%n Änderungen, die die Zertifizierung verbietet: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change after signing: %1.</source>
        <translation>1 Änderung nach dem Signieren: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes after signing: %1.</source>
        <translation>
            <numerusform>%n Änderung nach dem Signieren: %1.</numerusform>
            <numerusform>%n Änderungen nach dem Signieren: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes unknown</source>
        <translation>Änderungen unbekannt</translation>
    </message>
    <message>
        <source>The signed version cannot be established, so it cannot be compared.</source>
        <translation>Die signierte Fassung lässt sich nicht feststellen und daher nicht vergleichen.</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>The signature covers the whole file.</source>
        <translation>Die Signatur umfasst die ganze Datei.</translation>
    </message>
    <message>
        <source>Unchanged since</source>
        <translation>Seitdem unverändert</translation>
    </message>
    <message>
        <source>Nothing that shows was changed after it.</source>
        <translation>Danach wurde nichts Sichtbares verändert.</translation>
    </message>
    <message>
        <source>Only what the signature allows: %1.</source>
        <translation>Nur, was die Signatur erlaubt: %1.</translation>
    </message>
    <message>
        <source>Signer trusted</source>
        <translation>Herkunft vertrauenswürdig</translation>
    </message>
    <message>
        <source>By an authority you trust.</source>
        <translation>Durch eine Stelle, der Sie vertrauen.</translation>
    </message>
    <message>
        <source>By %1, which you trust.</source>
        <translation>Durch %1; dieser Stelle vertrauen Sie.</translation>
    </message>
    <message>
        <source>The certificate was revoked.</source>
        <translation>Das Zertifikat wurde widerrufen.</translation>
    </message>
    <message>
        <source>The certificate had expired.</source>
        <translation>Das Zertifikat war abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate was not valid yet.</source>
        <translation>Das Zertifikat war noch nicht gültig.</translation>
    </message>
    <message>
        <source>The file does not hold the signer&apos;s certificate.</source>
        <translation>Die Datei enthält kein Zertifikat dessen, der signiert hat.</translation>
    </message>
    <message>
        <source>The certificate comes from an authority you do not trust.</source>
        <translation>Das Zertifikat stammt von einer Stelle, der Sie nicht vertrauen.</translation>
    </message>
    <message>
        <source>“%1” is no authority you trust.</source>
        <translation>„%1“ ist keine Stelle, der Sie vertrauen.</translation>
    </message>
    <message>
        <source>Signer not trusted</source>
        <translation>Herkunft nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>Time proven</source>
        <translation>Zeitpunkt bewiesen</translation>
    </message>
    <message>
        <source>Time as stated by the signer</source>
        <translation>Zeitpunkt laut eigener Angabe</translation>
    </message>
    <message>
        <source>%1, by the signer&apos;s own clock. No timestamp proves it.</source>
        <translation>%1, nach der eigenen Uhr. Kein Zeitstempel beweist es.</translation>
    </message>
    <message>
        <source>Time not known</source>
        <translation>Zeitpunkt unbekannt</translation>
    </message>
    <message>
        <source>The signature does not say when it was made.</source>
        <translation>Die Signatur sagt nicht, wann sie erstellt wurde.</translation>
    </message>
    <message>
        <source>Signature %1 of %2</source>
        <translation>Signatur %1 von %2</translation>
    </message>
    <message>
        <source>document timestamp</source>
        <translation>Dokumentzeitstempel</translation>
    </message>
    <message>
        <source>certifies, allows no changes</source>
        <translation>zertifiziert, erlaubt keine Änderungen</translation>
    </message>
    <message>
        <source>certifies, allows form filling only</source>
        <translation>zertifiziert, erlaubt nur das Ausfüllen von Feldern</translation>
    </message>
    <message>
        <source>certifies, allows comments</source>
        <translation>zertifiziert, erlaubt Kommentare</translation>
    </message>
    <message>
        <source>sealed for %1</source>
        <extracomment>a company&apos;s seal that stands for a person&apos;s act</extracomment>
        <translation>versiegelt für %1</translation>
    </message>
    <message>
        <source>a form field filled in</source>
        <translation>ein ausgefülltes Formularfeld</translation>
    </message>
    <message>
        <source>a signature added</source>
        <translation>eine hinzugefügte Signatur</translation>
    </message>
    <message>
        <source>proof for later checks added</source>
        <translation>hinzugefügte Nachweise für spätere Prüfungen</translation>
    </message>
    <message>
        <source>page content rewritten</source>
        <translation>umgeschriebener Seiteninhalt</translation>
    </message>
    <message>
        <source>a page added</source>
        <translation>eine hinzugefügte Seite</translation>
    </message>
    <message>
        <source>a page removed</source>
        <translation>eine entfernte Seite</translation>
    </message>
    <message>
        <source>a comment or link changed</source>
        <translation>ein geänderter Kommentar oder eine geänderte Verknüpfung</translation>
    </message>
    <message>
        <source>a form field altered</source>
        <translation>ein verändertes Formularfeld</translation>
    </message>
    <message>
        <source>a font or picture exchanged</source>
        <translation>eine ausgetauschte Schrift oder ein ausgetauschtes Bild</translation>
    </message>
    <message>
        <source>the document&apos;s structure changed</source>
        <translation>eine geänderte Struktur des Dokuments</translation>
    </message>
    <message>
        <source>bytes added that belong to no proper version</source>
        <translation>hinzugefügte Bytes, die zu keiner ordentlichen Fassung gehören</translation>
    </message>
    <message>
        <source>the page looks different</source>
        <translation>die Seite sieht anders aus</translation>
    </message>
    <message>
        <source>something else changed</source>
        <translation>etwas anderes wurde geändert</translation>
    </message>
    <message>
        <source>Page %1: %2</source>
        <translation>Seite %1: %2</translation>
    </message>
    <message>
        <source>, “%1” became “%2”</source>
        <translation>, aus „%1“ wurde „%2“</translation>
    </message>
    <message>
        <source>, now “%1”</source>
        <translation>, jetzt „%1“</translation>
    </message>
    <message>
        <source>It carries a signing-time attribute, which PAdES does not allow.</source>
        <translation>Sie enthält ein signing-time-Attribut, das PAdES nicht zulässt.</translation>
    </message>
    <message>
        <source>Page %1: the content was rewritten</source>
        <extracomment>a change on a page, e.g. &quot;Page 1: page content rewritten&quot;</extracomment>
        <translation>Seite %1: Der Inhalt wurde umgeschrieben</translation>
    </message>
    <message>
        <source>The digest algorithm is too weak to be proof.</source>
        <translation>Der Hash-Algorithmus ist als Beweis zu schwach.</translation>
    </message>
    <message>
        <source>The signer&apos;s key is too weak to be proof.</source>
        <translation>Der Signaturschlüssel ist als Beweis zu schwach.</translation>
    </message>
    <message>
        <source>The bytes in the file are not the ones that were signed.</source>
        <translation>Die Bytes in der Datei sind nicht die signierten.</translation>
    </message>
    <message>
        <source>The signature does not say properly which bytes it covers.</source>
        <translation>Die Signatur gibt nicht ordentlich an, welche Bytes sie umfasst.</translation>
    </message>
    <message>
        <source>Something is hidden behind the signature.</source>
        <translation>Hinter der Signatur ist etwas versteckt.</translation>
    </message>
    <message>
        <source>The signature is no readable structure.</source>
        <translation>Die Signatur ist keine lesbare Struktur.</translation>
    </message>
    <message>
        <source>The signature is damaged.</source>
        <translation>Die Signatur ist beschädigt.</translation>
    </message>
    <message>
        <source>The signature carries other content than the file&apos;s.</source>
        <translation>Die Signatur trägt einen anderen Inhalt als die Datei.</translation>
    </message>
    <message>
        <source>It names none or several signers where there must be one.</source>
        <translation>Sie nennt keine oder mehrere Unterzeichnende, wo es genau eine Person sein muss.</translation>
    </message>
    <message>
        <source>It signs nothing about itself.</source>
        <translation>Sie signiert nichts über sich selbst.</translation>
    </message>
    <message>
        <source>It says something twice.</source>
        <translation>Sie sagt etwas doppelt.</translation>
    </message>
    <message>
        <source>Something it must say is missing.</source>
        <translation>Etwas, das sie sagen muss, fehlt.</translation>
    </message>
    <message>
        <source>Something it says cannot be read.</source>
        <translation>Etwas, das sie sagt, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The signature is larger than is reasonable.</source>
        <translation>Die Signatur ist größer, als vernünftig ist.</translation>
    </message>
    <message>
        <source>Its algorithms contradict each other.</source>
        <translation>Ihre Algorithmen widersprechen einander.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate is not in the file.</source>
        <translation>Das Zertifikat dessen, der signiert hat, ist nicht in der Datei.</translation>
    </message>
    <message>
        <source>It names another certificate than the one it was made with.</source>
        <translation>Sie nennt ein anderes Zertifikat als das, mit dem sie erstellt wurde.</translation>
    </message>
    <message>
        <source>A certificate was not made by its issuer.</source>
        <translation>Ein Zertifikat stammt nicht von seinem angeblichen Aussteller.</translation>
    </message>
    <message>
        <source>A certificate was issued by one that may not issue any.</source>
        <translation>Ein Zertifikat wurde von einem ausgestellt, das keine ausstellen darf.</translation>
    </message>
    <message>
        <source>The certificate&apos;s issuer is not known.</source>
        <translation>Der Aussteller des Zertifikats ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The certificate is not meant for signing documents.</source>
        <translation>Das Zertifikat ist nicht zum Signieren von Dokumenten bestimmt.</translation>
    </message>
    <message>
        <source>The certificate leads to an authority you do not trust.</source>
        <translation>Das Zertifikat führt zu einer Stelle, der Sie nicht vertrauen.</translation>
    </message>
    <message>
        <source>A certificate of the chain is too weak.</source>
        <translation>Ein Zertifikat der Kette ist zu schwach.</translation>
    </message>
    <message>
        <source>A certificate of the chain cannot be read.</source>
        <translation>Ein Zertifikat der Kette ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Whether the certificate was revoked is not known.</source>
        <translation>Ob das Zertifikat widerrufen wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It certifies, but is not the first signature.</source>
        <translation>Sie zertifiziert, ist aber nicht die erste Signatur.</translation>
    </message>
    <message>
        <source>Its certification is not announced by the document.</source>
        <translation>Ihre Zertifizierung ist im Dokument nicht angekündigt.</translation>
    </message>
    <message>
        <source>There are more changes than are listed.</source>
        <translation>Es gibt mehr Änderungen, als aufgeführt sind.</translation>
    </message>
    <message>
        <source>What was added after it cannot be read.</source>
        <translation>Was danach hinzugefügt wurde, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>What it covers is no whole version of the document.</source>
        <translation>Was sie umfasst, ist keine ganze Fassung des Dokuments.</translation>
    </message>
    <message>
        <source>Whether the file is still as it was signed cannot be told.</source>
        <translation>Ob die Datei noch so ist, wie sie signiert wurde, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>The file was altered after it was signed, and not every signature could be checked. Do not rely on what it shows now.</source>
        <translation>Die Datei wurde nach dem Signieren verändert, und nicht jede Signatur ließ sich prüfen. Verlassen Sie sich nicht auf das, was sie jetzt zeigt.</translation>
    </message>
    <message>
        <source>Not every signature in this file could be checked.</source>
        <translation>Nicht jede Signatur in dieser Datei ließ sich prüfen.</translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation>Konnte nicht geprüft werden</translation>
    </message>
    <message>
        <source>Who signed could not be checked.</source>
        <translation>Wer signiert hat, konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>The signature uses an algorithm that is not known here.</source>
        <translation>Die Signatur verwendet einen Algorithmus, der hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>The signature is of a kind that is not checked here.</source>
        <translation>Die Signatur ist von einer Art, die hier nicht geprüft wird.</translation>
    </message>
    <message>
        <source>The signature uses an algorithm so weak that it is not checked any more.</source>
        <translation>Die Signatur verwendet einen so schwachen Algorithmus, dass sie nicht mehr geprüft wird.</translation>
    </message>
    <message>
        <source>The signature is written in a loose form that some programs refuse. It was checked all the same.</source>
        <translation>Die Signatur ist in einer lockeren Form geschrieben, die manche Programme ablehnen. Geprüft wurde sie trotzdem.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate is not inside the signature; it was found elsewhere.</source>
        <translation>Das Zertifikat dessen, der signiert hat, ist nicht in der Signatur enthalten; es fand sich an anderer Stelle.</translation>
    </message>
    <message>
        <source>One and the same signature is shown in several places. Which of them the signer meant cannot be told.</source>
        <translation>Ein und dieselbe Signatur wird an mehreren Stellen gezeigt. Welche davon beim Signieren gemeint war, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>Whether a certificate was revoked is not known: no answer from its authority was at hand. Check again when you are online.</source>
        <translation>Ob ein Zertifikat widerrufen wurde, ist nicht bekannt: Es lag keine Antwort seiner Stelle vor. Prüfen Sie noch einmal, wenn Sie online sind.</translation>
    </message>
    <message>
        <source>A comment or drawing was added and may hide what was signed. Look at the signed version before you rely on this one.</source>
        <translation>Ein Kommentar oder eine Zeichnung kam hinzu und verdeckt vielleicht, was signiert wurde. Sehen Sie sich die signierte Fassung an, bevor Sie sich auf diese verlassen.</translation>
    </message>
    <message>
        <source>A comment or drawing was added on top of what was signed. Look whether it changes what you read.</source>
        <translation>Ein Kommentar oder eine Zeichnung kam über dem hinzu, was signiert wurde. Sehen Sie nach, ob sich dadurch ändert, was Sie lesen.</translation>
    </message>
    <message>
        <source>A form field was filled in on top of what was signed. Look whether it hides anything.</source>
        <translation>Ein Formularfeld wurde über dem ausgefüllt, was signiert wurde. Sehen Sie nach, ob es etwas verdeckt.</translation>
    </message>
    <message>
        <source>The picture of a later signature may hide what was signed. Look at the signed version before you rely on this one.</source>
        <translation>Das Bild einer späteren Signatur verdeckt vielleicht, was signiert wurde. Sehen Sie sich die signierte Fassung an, bevor Sie sich auf diese verlassen.</translation>
    </message>
    <message>
        <source>The picture of a later signature lies on top of what was signed. Look whether everything can still be read.</source>
        <translation>Das Bild einer späteren Signatur liegt über dem, was signiert wurde. Sehen Sie nach, ob noch alles lesbar ist.</translation>
    </message>
    <message>
        <source>Not every page was compared with how it looked when it was signed. Look through the last pages yourself.</source>
        <translation>Nicht jede Seite wurde damit verglichen, wie sie beim Signieren aussah. Sehen Sie die letzten Seiten selbst durch.</translation>
    </message>
    <message>
        <source>The timestamp could not be checked, so it proves no time.</source>
        <translation>Der Zeitstempel konnte nicht geprüft werden, also beweist er keinen Zeitpunkt.</translation>
    </message>
    <message>
        <source>The timestamp was made for something else, so it proves no time for this signature.</source>
        <translation>Der Zeitstempel wurde für etwas anderes erstellt, also beweist er für diese Signatur keinen Zeitpunkt.</translation>
    </message>
    <message>
        <source>The timestamp was made by someone who may not issue timestamps, so it proves no time.</source>
        <translation>Der Zeitstempel stammt von jemandem, der keine ausstellen darf, also beweist er keinen Zeitpunkt.</translation>
    </message>
    <message>
        <source>The timestamp is damaged, so it proves no time.</source>
        <translation>Der Zeitstempel ist beschädigt, also beweist er keinen Zeitpunkt.</translation>
    </message>
    <message>
        <source>Whether the timestamp&apos;s authority can be trusted could not be established, so it proves no time.</source>
        <translation>Ob dem Zeitstempeldienst zu trauen ist, ließ sich nicht feststellen, also beweist der Zeitstempel keinen Zeitpunkt.</translation>
    </message>
    <message>
        <source>The timestamp uses cryptography that is too weak to be proof.</source>
        <translation>Der Zeitstempel verwendet Kryptografie, die als Beweis zu schwach ist.</translation>
    </message>
    <message>
        <source>The timestamp lies in the future, so it proves no time. Check this computer&apos;s clock.</source>
        <translation>Der Zeitstempel liegt in der Zukunft, also beweist er keinen Zeitpunkt. Prüfen Sie die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>The timestamp is dated later than one that was added after it.</source>
        <translation>Der Zeitstempel trägt eine spätere Zeit als einer, der nach ihm hinzukam.</translation>
    </message>
    <message>
        <source>What stands here as a document timestamp is not one.</source>
        <translation>Was hier als Dokumentzeitstempel steht, ist keiner.</translation>
    </message>
    <message>
        <source>The signer states a later time than the one that is proven. Rely on the proven time.</source>
        <translation>Die beim Signieren angegebene Zeit ist später als die bewiesene. Verlassen Sie sich auf die bewiesene Zeit.</translation>
    </message>
    <message>
        <source>An earlier version of this file carried a signature that was removed. Ask the sender why.</source>
        <translation>Eine frühere Fassung dieser Datei trug eine Signatur, die entfernt wurde. Fragen Sie den Absender nach dem Grund.</translation>
    </message>
    <message>
        <source>The file is built so that old programs may show something else than new ones. Read it in an up-to-date program.</source>
        <translation>Die Datei ist so gebaut, dass alte Programme etwas anderes zeigen können als neue. Lesen Sie sie in einem aktuellen Programm.</translation>
    </message>
    <message>
        <source>The file cannot be read as a proper PDF, so nothing in it was checked.</source>
        <translation>Die Datei lässt sich nicht als ordentliches PDF lesen, also wurde nichts darin geprüft.</translation>
    </message>
</context>
<context>
    <name>countersign::Desktop</name>
    <message>
        <source>There is no workspace in %1. Choose another folder, or set one up.</source>
        <translation>In %1 ist kein Arbeitsbereich. Wählen Sie einen anderen Ordner oder richten Sie einen ein.</translation>
    </message>
    <message>
        <source>Opening the office</source>
        <translation>Das Büro wird geöffnet</translation>
    </message>
    <message>
        <source>Making keys and certificates for the office</source>
        <translation>Schlüssel und Zertifikate des Büros werden erstellt</translation>
    </message>
    <message>
        <source>Making a sample office</source>
        <translation>Ein Beispielbüro wird erstellt</translation>
    </message>
    <message>
        <source>This is a sample office. To sign, act as Joanna Wiśniewska at the foot of the rail; her key and its passphrase are in a folder.</source>
        <translation>Das ist ein Beispielbüro. Um zu unterschreiben, handeln Sie unten in der Leiste als Joanna Wiśniewska; ihr Schlüssel und sein Kennwort liegen in einem Ordner.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::AppearancePage</name>
    <message>
        <source>Appearance and language</source>
        <translation>Aussehen und Sprache</translation>
    </message>
    <message>
        <source>For this desktop only; the office&apos;s documents are not touched.</source>
        <translation>Nur auf diesem Computer; die Dokumente des Büros bleiben unberührt.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Size of the text: 125 %</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Reduce movement</source>
        <translation>Bewegung verringern</translation>
    </message>
</context>
<context>
    <name>countersign::ui::AutomationPage</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Cards move by what happens to a document; a stage&apos;s rules run when a card enters it. Every run is noted in the document&apos;s journal.</source>
        <translation>Karten wandern mit dem, was einem Dokument geschieht; die Regeln einer Phase laufen, wenn eine Karte dort ankommt. Jeder Lauf steht im Journal des Dokuments.</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>What moves a card</source>
        <translation>Was eine Karte bewegt</translation>
    </message>
    <message>
        <source>What happens in a stage</source>
        <translation>Was in einer Phase geschieht</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>%1: to “%2”</source>
        <translation>%1: nach „%2“</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Regel entfernen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Add what moves a card</source>
        <translation>Hinzufügen, was eine Karte verschiebt</translation>
    </message>
    <message>
        <source>A new secret for the webhook. From the moment you save it, calls are signed with it and the old one is worth nothing.</source>
        <translation>Ein neues Geheimnis für den Webhook. Sobald Sie es speichern, werden Aufrufe damit signiert, und das alte gilt nicht mehr.</translation>
    </message>
    <message>
        <source>Use the new secret</source>
        <translation>Das neue Geheimnis verwenden</translation>
    </message>
    <message>
        <source>The webhook is signed with the new secret from now on.</source>
        <translation>Der Webhook wird ab jetzt mit dem neuen Geheimnis signiert.</translation>
    </message>
    <message>
        <source>Remove what moves a card</source>
        <translation>Entfernen, was eine Karte verschiebt</translation>
    </message>
    <message>
        <source>Only if %1</source>
        <translation>Nur wenn %1</translation>
    </message>
    <message>
        <source>Replace the webhook&apos;s secret</source>
        <translation>Das Geheimnis des Webhooks ersetzen</translation>
    </message>
    <message>
        <source>a stage that is gone</source>
        <translation>eine Phase, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>Deals: %1</source>
        <translation>Geschäfte: %1</translation>
    </message>
    <message>
        <source>Change what moves a card</source>
        <translation>Ändern, was eine Karte bewegt</translation>
    </message>
    <message>
        <source>It is removed.</source>
        <translation>Es ist entfernt.</translation>
    </message>
    <message>
        <source>Change the rule</source>
        <translation>Die Regel ändern</translation>
    </message>
    <message>
        <source>The rule is removed.</source>
        <translation>Die Regel ist entfernt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BackupPage</name>
    <message>
        <source>Backup and restore</source>
        <translation>Sichern und Wiederherstellen</translation>
    </message>
    <message>
        <source>A backup holds every document, the journal, and the keys under a passphrase of its own. It opens on any computer. Put it on another disk.</source>
        <translation>Eine Sicherung enthält alle Dokumente, das Journal und die Schlüssel unter einem eigenen Kennwort. Sie öffnet sich auf jedem Computer. Legen Sie sie auf einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Kennwort der Sicherung</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Make the backup</source>
        <translation>Sicherung anlegen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Folder of the backup</source>
        <translation>Ordner der Sicherung</translation>
    </message>
    <message>
        <source>An earlier backup in this folder is brought up to date.</source>
        <translation>Eine frühere Sicherung in diesem Ordner wird aktualisiert.</translation>
    </message>
    <message>
        <source>At least 8 characters. Without it nobody can open the backup, nor can we.</source>
        <translation>Mindestens 8 Zeichen. Ohne sie kann niemand die Sicherung öffnen, auch wir nicht.</translation>
    </message>
    <message>
        <source>Into a new folder; this office and the backup stay as they are. Afterwards start the program with the new folder.</source>
        <translation>In einen neuen Ordner; dieses Büro und die Sicherung bleiben, wie sie sind. Starten Sie danach das Programm mit dem neuen Ordner.</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>At least 8 characters, please.</source>
        <translation>Bitte mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Kennwörter unterscheiden sich.</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Wird kopiert</translation>
    </message>
    <message>
        <source>There is no backup in this folder.</source>
        <translation>In diesem Ordner ist keine Sicherung.</translation>
    </message>
    <message>
        <source>Choose a new folder.</source>
        <translation>Wählen Sie einen neuen Ordner.</translation>
    </message>
    <message>
        <source>It did not work.</source>
        <translation>Es hat nicht geklappt.</translation>
    </message>
    <message>
        <source>Restored and checked.</source>
        <translation>Wiederhergestellt und geprüft.</translation>
    </message>
    <message>
        <source>The backup is made and checked.</source>
        <translation>Die Sicherung ist angelegt und geprüft.</translation>
    </message>
    <message>
        <source>%1 in %2. Start the program with this folder.</source>
        <translation>%1 in %2. Starten Sie das Programm mit diesem Ordner.</translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <translation>%1 in %2.</translation>
    </message>
    <message>
        <source>A file of this backup is damaged. Nothing was restored and the backup stays as it is. Copy it from its disk again, or choose an earlier one.</source>
        <translation>Eine Datei dieser Sicherung ist beschädigt. Nichts wurde wiederhergestellt, und die Sicherung bleibt, wie sie ist. Kopieren Sie sie noch einmal von ihrem Datenträger, oder wählen Sie eine frühere.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardColumn</name>
    <message>
        <source>New document</source>
        <translation>Neues Dokument</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardMenus</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>responsible</source>
        <translation>zuständig</translation>
    </message>
    <message>
        <source>company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Andere Seite</translation>
    </message>
    <message>
        <source>Parties and whose turn it is</source>
        <translation>Beteiligte und wer dran ist</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Roomy cards</source>
        <translation>Geräumige Karten</translation>
    </message>
    <message>
        <source>Compact cards</source>
        <translation>Kompakte Karten</translation>
    </message>
    <message>
        <source>On the cards</source>
        <translation>Auf den Karten</translation>
    </message>
    <message>
        <source>Columns shown</source>
        <translation>Gezeigte Spalten</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>By responsible</source>
        <translation>Nach Zuständigen</translation>
    </message>
    <message>
        <source>By our company</source>
        <translation>Nach unserer Firma</translation>
    </message>
    <message>
        <source>Only open documents</source>
        <translation>Nur offene Dokumente</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>Unser Unternehmen</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Jede</translation>
    </message>
    <message>
        <source>Without a filter</source>
        <translation>Ohne Filter</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Breiter</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>Schmaler</translation>
    </message>
    <message>
        <source>As designed</source>
        <translation>Wie vorgesehen</translation>
    </message>
    <message>
        <source>deal</source>
        <translation>Geschäft</translation>
    </message>
    <message>
        <source>By deal</source>
        <translation>Nach Geschäft</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardModel</name>
    <message>
        <source>%1, unread</source>
        <translation>%1, ungelesen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardScreen</name>
    <message>
        <source>Search titles, people, contents</source>
        <translation>Titel, Personen, Inhalte</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Neues Dokument</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Noch keine Dokumente</translation>
    </message>
    <message>
        <source>Drop a PDF or a Word file anywhere in this window, or start with the button. Each document becomes a card here and moves by itself as people sign.</source>
        <translation>Ziehen Sie ein PDF oder eine Word-Datei irgendwo in dieses Fenster oder beginnen Sie mit der Schaltfläche. Jedes Dokument wird hier zu einer Karte und wandert von selbst weiter, während unterschrieben wird.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Titles, numbers, people and the words inside the PDFs were searched. Try the beginning of a word, or look in all documents without a filter.</source>
        <translation>Durchsucht wurden Titel, Nummern, Personen und die Wörter in den PDF. Versuchen Sie den Anfang eines Wortes oder suchen Sie in allen Dokumenten ohne Filter.</translation>
    </message>
    <message>
        <source>The view is not kept. %1</source>
        <translation>Die Ansicht wurde nicht gemerkt. %1</translation>
    </message>
    <message>
        <source>Undo the last move, deal or handing over</source>
        <translation>Letztes Verschieben, Zuordnen oder Übergeben rückgängig machen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CardActs</name>
    <message>
        <source>Something else is still being done. Try again in a moment.</source>
        <translation>Etwas anderes läuft noch. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) stay as they are. “%1”: %2</source>
        <translation>
            <numerusform>%n Dokument bleibt, wie es ist. „%1“: %2</numerusform>
            <numerusform>%n Dokumente bleiben, wie sie sind. „%1“: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Wird verschoben</translation>
    </message>
    <message>
        <source>“%1” is now in “%2”.</source>
        <translation>„%1“ ist jetzt in „%2“.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are now in “%1”.</source>
        <translation>
            <numerusform>%n Dokument ist jetzt in „%1“.</numerusform>
            <numerusform>%n Dokumente sind jetzt in „%1“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“%1” stays where it is. %2</source>
        <translation>„%1“ bleibt, wo es ist. %2</translation>
    </message>
    <message>
        <source>Moving back</source>
        <translation>Wird zurückverschoben</translation>
    </message>
    <message>
        <source>“%1” is back in “%2”.</source>
        <translation>„%1“ ist wieder in „%2“.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are back where they were.</source>
        <translation>
            <numerusform>%n Dokument ist wieder, wo es war.</numerusform>
            <numerusform>%n Dokumente sind wieder, wo sie waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminding</source>
        <translation>Wird erinnert</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) are on their way.</source>
        <translation>
            <numerusform>%n Erinnerung ist unterwegs.</numerusform>
            <numerusform>%n Erinnerungen sind unterwegs.</numerusform>
        </translation>
    </message>
    <message>
        <source>No reminder about “%1”. %2</source>
        <translation>Keine Erinnerung zu „%1“. %2</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>Wird übergeben</translation>
    </message>
    <message numerus="yes">
        <source>%1 is responsible for %n document(s) now.</source>
        <translation>
            <numerusform>%1 ist jetzt für %n Dokument zuständig.</numerusform>
            <numerusform>%1 ist jetzt für %n Dokumente zuständig.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not handed over. %2</source>
        <translation>„%1“ wurde nicht übergeben. %2</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Wird zurückgezogen</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are cancelled.</source>
        <translation>
            <numerusform>%n Dokument ist abgebrochen.</numerusform>
            <numerusform>%n Dokumente sind abgebrochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not cancelled. %2</source>
        <translation>„%1“ wurde nicht abgebrochen. %2</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Wird exportiert</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are in %1.</source>
        <translation>
            <numerusform>%n Dokument liegt in %1.</numerusform>
            <numerusform>%n Dokumente liegen in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” could not be exported. %2</source>
        <translation>„%1“ konnte nicht exportiert werden. %2</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Wird markiert</translation>
    </message>
    <message>
        <source>Putting to a deal</source>
        <translation>Wird einem Geschäft zugeordnet</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are part of the deal now.</source>
        <translation>
            <numerusform>%n Dokument gehört jetzt zum Geschäft.</numerusform>
            <numerusform>%n Dokumente gehören jetzt zum Geschäft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are part of no deal now.</source>
        <translation>
            <numerusform>%n Dokument gehört jetzt zu keinem Geschäft.</numerusform>
            <numerusform>%n Dokumente gehören jetzt zu keinem Geschäft.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” stays as it is. %2</source>
        <translation>„%1“ bleibt, wie es ist. %2</translation>
    </message>
    <message>
        <source>Putting back</source>
        <translation>Wird zurückgelegt</translation>
    </message>
    <message>
        <source>Saving the template</source>
        <translation>Die Vorlage wird gespeichert</translation>
    </message>
    <message>
        <source>“%1” is a template now. Rename it under Templates.</source>
        <translation>„%1“ ist jetzt eine Vorlage. Umbenennen lässt sie sich unter Vorlagen.</translation>
    </message>
    <message>
        <source>“%1” is not a template. %2</source>
        <translation>„%1“ ist keine Vorlage. %2</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Handing back</source>
        <translation>Wird zurückgegeben</translation>
    </message>
    <message>
        <source>“%1” stays unread. %2</source>
        <translation>„%1“ bleibt ungelesen. %2</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CardDelegate</name>
    <message>
        <source>DRAFT</source>
        <translation>ENTWURF</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CardList</name>
    <message>
        <source>There is news you have not seen.</source>
        <translation>Es gibt Neues, das Sie noch nicht gesehen haben.</translation>
    </message>
    <message>
        <source>Go through the cards</source>
        <translation>Durch die Karten gehen</translation>
    </message>
    <message>
        <source>Move the card to another stage</source>
        <translation>Karte in eine andere Phase schieben</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Dokument öffnen</translation>
    </message>
    <message>
        <source>Choose several cards</source>
        <translation>Mehrere Karten auswählen</translation>
    </message>
    <message>
        <source>What can be done with the card</source>
        <translation>Was mit der Karte getan werden kann</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>Auswahl aufheben</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CardTable</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Go through the documents</source>
        <translation>Durch die Dokumente gehen</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Dokument öffnen</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Was damit getan werden kann</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>Auswahl aufheben</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CardTableModel</name>
    <message>
        <source>%1, unread</source>
        <translation>%1, ungelesen</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Andere Seite</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CertificateCard</name>
    <message>
        <source>A passphrase for the key</source>
        <translation>Ein Kennwort für den Schlüssel</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dasselbe</translation>
    </message>
    <message>
        <source>Make and save the key</source>
        <translation>Schlüssel erstellen und speichern</translation>
    </message>
    <message>
        <source>At least 8 characters. Nobody can find it out for you: write it down in a safe place.</source>
        <translation>Mindestens 8 Zeichen. Niemand kann es für Sie herausfinden: Notieren Sie es an einem sicheren Ort.</translation>
    </message>
    <message>
        <source>Certificate for signing</source>
        <translation>Signaturzertifikat</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keines</translation>
    </message>
    <message>
        <source>%1 signs with a key file of the company authority. Its fingerprint begins with %2.</source>
        <translation>%1 signiert mit einer Schlüsseldatei der firmeneigenen Zertifizierungsstelle. Ihr Fingerabdruck beginnt mit %2.</translation>
    </message>
    <message>
        <source>%1 cannot sign in this app yet. The company authority makes a certificate, and a key file that only its passphrase opens.</source>
        <translation>%1 kann in diesem Programm noch nicht unterschreiben. Die firmeneigene Zertifizierungsstelle erstellt ein Zertifikat und eine Schlüsseldatei, die nur ihr Kennwort öffnet.</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>Neues erstellen</translation>
    </message>
    <message>
        <source>Make a certificate</source>
        <translation>Zertifikat erstellen</translation>
    </message>
    <message>
        <source>At least 8 characters, please.</source>
        <translation>Bitte mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Kennwörter sind verschieden.</translation>
    </message>
    <message>
        <source>Where is the key kept?</source>
        <translation>Wo wird der Schlüssel aufbewahrt?</translation>
    </message>
    <message>
        <source>Key files (*.p12)</source>
        <translation>Schlüsseldateien (*.p12)</translation>
    </message>
    <message>
        <source>The key is saved as %1. You choose it when you sign.</source>
        <translation>Der Schlüssel ist als %1 gespeichert. Sie wählen ihn beim Unterschreiben.</translation>
    </message>
    <message>
        <source>The key was not saved, so nobody has it. Make a new one when you need it.</source>
        <translation>Der Schlüssel wurde nicht gespeichert, also hat ihn niemand. Erstellen Sie bei Bedarf einen neuen.</translation>
    </message>
    <message>
        <source>The key could not be written: make it again and choose another folder. %1</source>
        <translation>Der Schlüssel konnte nicht geschrieben werden: Erstellen Sie ihn noch einmal und wählen Sie einen anderen Ordner. %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CertificatesPage</name>
    <message>
        <source>Ended %1</source>
        <translation>Abgelaufen am %1</translation>
    </message>
    <message numerus="yes">
        <source>Ends in %n days</source>
        <translation>
            <numerusform>Endet in %n Tag</numerusform>
            <numerusform>Endet in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Valid to %1</source>
        <translation>Gültig bis %1</translation>
    </message>
    <message>
        <source>PIN in order</source>
        <translation>PIN in Ordnung</translation>
    </message>
    <message>
        <source>needs no PIN</source>
        <translation>braucht keine PIN</translation>
    </message>
    <message>
        <source>few PIN tries left</source>
        <translation>wenige PIN-Versuche übrig</translation>
    </message>
    <message>
        <source>one PIN try left: the next wrong one locks it</source>
        <translation>ein PIN-Versuch übrig: Der nächste falsche sperrt sie</translation>
    </message>
    <message>
        <source>PIN locked: the card&apos;s own program unlocks it with the PUK</source>
        <translation>PIN gesperrt: Das Programm der Karte entsperrt sie mit der PUK</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>The company authority vouches for our signatories and our seal. Give its root to partners, so that their programs trust our signatures.</source>
        <translation>Die Firmenstelle bürgt für unsere Unterzeichner und unser Siegel. Geben Sie ihre Wurzel Partnern, damit deren Programme unseren Signaturen vertrauen.</translation>
    </message>
    <message>
        <source>Save the root for partners…</source>
        <translation>Wurzel für Partner speichern…</translation>
    </message>
    <message>
        <source>Make a new authority</source>
        <translation>Neue Stelle anlegen</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Make a new seal</source>
        <translation>Neues Siegel anlegen</translation>
    </message>
    <message>
        <source>Use a seal of another authority…</source>
        <translation>Siegel einer anderen Stelle verwenden…</translation>
    </message>
    <message>
        <source>Passphrase of the seal&apos;s file</source>
        <translation>Kennwort der Siegeldatei</translation>
    </message>
    <message>
        <source>Use this seal</source>
        <translation>Dieses Siegel verwenden</translation>
    </message>
    <message>
        <source>Look for cards and tokens</source>
        <translation>Nach Karten und Token suchen</translation>
    </message>
    <message>
        <source>Company authority</source>
        <translation>Firmenstelle</translation>
    </message>
    <message>
        <source>Every member needs a new key file afterwards, and partners need the new root. What was signed before stays good.</source>
        <translation>Danach braucht jedes Mitglied eine neue Schlüsseldatei und jeder Partner die neue Wurzel. Früher Signiertes bleibt gültig.</translation>
    </message>
    <message>
        <source>Company seal</source>
        <translation>Firmensiegel</translation>
    </message>
    <message>
        <source>Members&apos; certificates</source>
        <translation>Zertifikate der Mitglieder</translation>
    </message>
    <message>
        <source>Cards and tokens on this computer</source>
        <translation>Karten und Token an diesem Computer</translation>
    </message>
    <message>
        <source>Where is the root saved?</source>
        <translation>Wo wird die Wurzel gespeichert?</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>The new authority is made. Give its root to partners and new key files to the members.</source>
        <translation>Die neue Stelle ist angelegt. Geben Sie Partnern ihre Wurzel und Mitgliedern neue Schlüsseldateien.</translation>
    </message>
    <message>
        <source>The new seal is used from now on.</source>
        <translation>Ab jetzt wird das neue Siegel verwendet.</translation>
    </message>
    <message>
        <source>Choose the seal&apos;s key file</source>
        <translation>Schlüsseldatei des Siegels wählen</translation>
    </message>
    <message>
        <source>Key files (*.p12 *.pfx);;All files (*)</source>
        <translation>Schlüsseldateien (*.p12 *.pfx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Documents are sealed with this key from now on.</source>
        <translation>Dokumente werden ab jetzt mit diesem Schlüssel gesiegelt.</translation>
    </message>
    <message>
        <source>Looking for cards and tokens…</source>
        <translation>Suche nach Karten und Token…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keines</translation>
    </message>
    <message>
        <source>%1
Fingerprint, to be compared by telephone:
%2</source>
        <translation>%1
Fingerabdruck, telefonisch zu vergleichen:
%2</translation>
    </message>
    <message>
        <source>Nobody of the office can sign with a certificate yet. Make the authority: two clicks, and no other company is needed.</source>
        <translation>Noch kann niemand im Büro mit Zertifikat signieren. Legen Sie die Stelle an: zwei Klicks, ohne andere Firma.</translation>
    </message>
    <message>
        <source>Make the authority</source>
        <translation>Stelle anlegen</translation>
    </message>
    <message>
        <source>%1, issued by %2. It closes every finished document and signs for clients who have no key.</source>
        <translation>%1, ausgestellt von %2. Es schließt jedes fertige Dokument und signiert für Kunden ohne Schlüssel.</translation>
    </message>
    <message>
        <source>Key file of the company authority</source>
        <translation>Schlüsseldatei der Firmenstelle</translation>
    </message>
    <message>
        <source>Own key: %1, issued by %2</source>
        <translation>Eigener Schlüssel: %1, ausgestellt von %2</translation>
    </message>
    <message>
        <source>Nobody has one yet. They are made under Members, or by each member under My profile.</source>
        <translation>Noch hat niemand eines. Sie entstehen unter Mitglieder, oder jeder macht seines unter Mein Profil.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Look here</source>
        <translation>Bitte ansehen</translation>
    </message>
    <message>
        <source>%1 · number %2 · %3</source>
        <translation>%1 · Nummer %2 · %3</translation>
    </message>
    <message>
        <source>%1, issued by %2, valid to %3</source>
        <translation>%1, ausgestellt von %2, gültig bis %3</translation>
    </message>
    <message>
        <source>%1, issued by %2, ended or not for signing: %3</source>
        <translation>%1, ausgestellt von %2, abgelaufen oder nicht zum Signieren: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n reader(s)</source>
        <translation>
            <numerusform>%1: %2, %n Leser</numerusform>
            <numerusform>%1: %2, %n Leser</numerusform>
        </translation>
    </message>
    <message>
        <source>No driver for cards (PKCS#11 module) is installed on this computer.</source>
        <translation>Auf diesem Computer ist kein Kartentreiber (PKCS#11-Modul) installiert.</translation>
    </message>
    <message>
        <source>The root is saved. Tell partners its fingerprint another way, so that they can compare.</source>
        <translation>Die Wurzel ist gespeichert. Nennen Sie Partnern den Fingerabdruck auf anderem Weg, damit sie vergleichen können.</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>Take back the certificate of %1</source>
        <extracomment>%1 is a member&apos;s name</extracomment>
        <translation>Das Zertifikat von %1 widerrufen</translation>
    </message>
    <message>
        <source>The key signs nothing any more, and this cannot be undone. What it signed without a timestamp is not believed any more either. %1 needs a new certificate to sign again.</source>
        <translation>Der Schlüssel unterschreibt dann nichts mehr, und das lässt sich nicht rückgängig machen. Auch was er ohne Zeitstempel unterschrieben hat, gilt nicht mehr als vertrauenswürdig. %1 braucht ein neues Zertifikat, um wieder zu unterschreiben.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>The key was lost, copied or stolen</source>
        <translation>Der Schlüssel ging verloren, wurde kopiert oder gestohlen</translation>
    </message>
    <message>
        <source>They no longer work here</source>
        <translation>Die Person arbeitet nicht mehr hier</translation>
    </message>
    <message>
        <source>A newer certificate takes its place</source>
        <translation>Ein neueres Zertifikat ersetzt es</translation>
    </message>
    <message>
        <source>They may no longer sign</source>
        <translation>Die Person darf nicht mehr unterschreiben</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>The certificate of %1 is taken back. Save the list for partners who check signatures themselves.</source>
        <translation>Das Zertifikat von %1 ist widerrufen. Speichern Sie die Liste für Partner, die Unterschriften selbst prüfen.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>%1, on %2: certificate %3</source>
        <extracomment>a person&apos;s name, a date, a certificate&apos;s number</extracomment>
        <translation>%1, am %2: Zertifikat %3</translation>
    </message>
    <message>
        <source>Save the list for partners…</source>
        <translation>Liste für Partner speichern…</translation>
    </message>
    <message>
        <source>Where is the list saved?</source>
        <translation>Wo wird die Liste gespeichert?</translation>
    </message>
    <message>
        <source>Revocation lists (*.crl)</source>
        <translation>Sperrlisten (*.crl)</translation>
    </message>
    <message>
        <source>The list is saved. It says what it says for a week; save it again for whoever asks later.</source>
        <translation>Die Liste ist gespeichert. Sie gilt eine Woche; speichern Sie sie neu für alle, die später fragen.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ChangesCard</name>
    <message>
        <source>What changed in %1</source>
        <translation>Was sich in %1 geändert hat</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>To the eye the pages are the same.</source>
        <translation>Für das Auge sind die Seiten gleich.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are marked.</source>
        <translation>
            <numerusform>%n Stelle ist markiert.</numerusform>
            <numerusform>%n Stellen sind markiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The fields stayed beside their text.</source>
        <translation>Die Felder sind bei ihrem Text geblieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) lost the text they stood beside: look where they lie now.</source>
        <translation>
            <numerusform>%n Feld hat den Text verloren, bei dem es stand: Sehen Sie nach, wo es jetzt liegt.</numerusform>
            <numerusform>%n Felder haben den Text verloren, bei dem sie standen: Sehen Sie nach, wo sie jetzt liegen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::CheckStep</name>
    <message>
        <source>Check and send</source>
        <translation>Prüfen und senden</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>gets a copy when all is signed</source>
        <translation>erhält eine Kopie, wenn alles unterschrieben ist</translation>
    </message>
    <message>
        <source>approves in the app</source>
        <translation>gibt im Programm frei</translation>
    </message>
    <message>
        <source>signs in the app</source>
        <translation>unterschreibt im Programm</translation>
    </message>
    <message>
        <source>signs by link, sent to %1 in %2</source>
        <translation>unterschreibt per Link, gesendet an %1 (Sprache: %2)</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>unsere Seite</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>Gegenseite</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 field</source>
        <translation>1 Feld</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>ohne Frist</translation>
    </message>
    <message>
        <source>Then the company seal closes the file and everybody gets it.</source>
        <translation>Dann schließt das Firmensiegel die Datei, und alle erhalten sie.</translation>
    </message>
    <message>
        <source>It is still being checked.</source>
        <translation>Es wird noch geprüft.</translation>
    </message>
    <message>
        <source>Something is still missing: see the list.</source>
        <translation>Es fehlt noch etwas: siehe Liste.</translation>
    </message>
    <message>
        <source>Trying out the signed pages</source>
        <translation>Die unterschriebenen Seiten werden erprobt</translation>
    </message>
    <message>
        <source>It could not be checked</source>
        <translation>Prüfung nicht möglich</translation>
    </message>
    <message>
        <source>Everything is in place</source>
        <translation>Alles ist bereit</translation>
    </message>
    <message>
        <source>One thing is missing</source>
        <translation>Eines fehlt</translation>
    </message>
    <message numerus="yes">
        <source>%n things are missing</source>
        <translation>
            <numerusform>%n Punkt fehlt</numerusform>
            <numerusform>%n Punkte fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Enter sends it.</source>
        <translation>Strg+Eingabe sendet es.</translation>
    </message>
    <message>
        <source>A click on a line goes to its place.</source>
        <translation>Ein Klick auf eine Zeile führt zur Stelle.</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n Erinnerung</numerusform>
            <numerusform>%n Erinnerungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::CompaniesPane</name>
    <message>
        <source>Usual signatory</source>
        <translation>Unterschreibt üblicherweise</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Bild wählen…</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Stempel</translation>
    </message>
    <message>
        <source>A PNG with a transparent ground looks best on paper.</source>
        <translation>Ein PNG mit durchsichtigem Hintergrund sieht auf Papier am besten aus.</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Niemand Bestimmtes</translation>
    </message>
    <message>
        <source>Save the company first.</source>
        <translation>Speichern Sie zuerst das Unternehmen.</translation>
    </message>
    <message>
        <source>No company yet</source>
        <translation>Noch kein Unternehmen</translation>
    </message>
    <message>
        <source>Our own legal entities: their details are printed on documents and their seal closes them.</source>
        <translation>Unsere eigenen juristischen Personen: Ihre Angaben stehen auf den Dokumenten, und ihr Siegel schließt sie.</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Neues Unternehmen</translation>
    </message>
    <message>
        <source>Choose the stamp&apos;s picture</source>
        <translation>Bild des Stempels wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>This picture cannot be read. Choose a PNG or JPEG of at most 16 MB.</source>
        <translation>Dieses Bild ist nicht lesbar. Wählen Sie ein PNG oder JPEG bis 16 MB.</translation>
    </message>
    <message>
        <source>The stamp is saved.</source>
        <translation>Der Stempel ist gespeichert.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ContactsModel</name>
    <message>
        <source>private individual</source>
        <translation>Privatperson</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ContactsPane</name>
    <message>
        <source>Name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Language of messages</source>
        <translation>Sprache der Nachrichten</translation>
    </message>
    <message>
        <source>A private individual, no company</source>
        <translation>Privatperson, kein Unternehmen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Links to sign and finished documents go here.</source>
        <translation>Hierhin gehen Links zum Unterschreiben und fertige Dokumente.</translation>
    </message>
    <message>
        <source>For your colleagues only</source>
        <translation>Nur für Kolleginnen und Kollegen</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>Write an e-mail address or a phone number: one of them is needed to send a link.</source>
        <translation>Geben Sie eine E-Mail-Adresse oder eine Telefonnummer ein: Eines davon wird zum Senden eines Links gebraucht.</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Noch keine Kontakte</translation>
    </message>
    <message>
        <source>People and firms of the other side. Add one here, or type them while you prepare a document: they are kept.</source>
        <translation>Personen und Unternehmen der Gegenseite. Fügen Sie hier jemanden hinzu oder geben Sie sie beim Vorbereiten eines Dokuments ein: Sie werden behalten.</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 ist gespeichert.</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 ist entfernt.</translation>
    </message>
    <message>
        <source>Make it one</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>They are two</source>
        <translation>Es sind zwei</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) may be there twice.</source>
        <translation>
            <numerusform>%n Kontakt ist vielleicht doppelt.</numerusform>
            <numerusform>%n Kontakte sind vielleicht doppelt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 is one contact now.</source>
        <translation>%1 ist jetzt ein Kontakt.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
    <message>
        <source>On the relay</source>
        <translation>Auf dem Server</translation>
    </message>
    <message>
        <source>It keeps sealed packages, answers and network addresses for a while. Somebody who asks to be forgotten is forgotten there at once; your signed documents stay.</source>
        <translation>Er bewahrt eine Zeit lang versiegelte Pakete, Antworten und Netzadressen auf. Wer darum bittet, wird dort sofort vergessen; Ihre signierten Dokumente bleiben.</translation>
    </message>
    <message>
        <source>Have it forget this person</source>
        <translation>Diese Person vergessen lassen</translation>
    </message>
    <message>
        <source>Forget for good?</source>
        <translation>Endgültig vergessen?</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Beauftragt</translation>
    </message>
    <message>
        <source>The relay holds nothing of this person.</source>
        <translation>Der Server hat nichts von dieser Person.</translation>
    </message>
    <message numerus="yes">
        <source>The relay forgets %n link(s) of this person.</source>
        <translation>
            <numerusform>Der Server vergisst %n Link dieser Person.</numerusform>
            <numerusform>Der Server vergisst %n Links dieser Person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are still under way: ask again when they are finished.</source>
        <translation>
            <numerusform>%n Dokument ist noch unterwegs: Fragen Sie nach dem Abschluss noch einmal.</numerusform>
            <numerusform>%n Dokumente sind noch unterwegs: Fragen Sie nach dem Abschluss noch einmal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::ContactsScreen</name>
    <message>
        <source>Search names, firms, numbers</source>
        <translation>Namen, Firmen, Nummern suchen</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>Our companies</source>
        <translation>Unsere Unternehmen</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Neues Unternehmen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Choose a file with contacts</source>
        <translation>Datei mit Kontakten wählen</translation>
    </message>
    <message>
        <source>Contacts (*.vcf *.csv *.txt *.tsv);;All files (*)</source>
        <translation>Kontakte (*.vcf *.csv *.txt *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the contacts</source>
        <translation>Kontakte speichern</translation>
    </message>
    <message>
        <source>vCard, for address books</source>
        <translation>vCard, für Adressbücher</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, für Tabellen</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are in %1.</source>
        <translation>
            <numerusform>%n Kontakt liegt in %1.</numerusform>
            <numerusform>%n Kontakte liegen in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::ContentsCard</name>
    <message>
        <source>Inside “%1”</source>
        <translation>In „%1“</translation>
    </message>
    <message>
        <source>Because it is signed, nothing of it can be taken out.</source>
        <translation>Weil es signiert ist, kann nichts daraus entfernt werden.</translation>
    </message>
    <message>
        <source>Take the JavaScript out</source>
        <translation>JavaScript entfernen</translation>
    </message>
    <message>
        <source>Take the XFA form out; the form that every reader shows stays</source>
        <translation>XFA-Formular entfernen; das Formular, das jeder Leser zeigt, bleibt</translation>
    </message>
    <message>
        <source>Take out what it wants to do by itself</source>
        <translation>Entfernen, was sie von selbst tun will</translation>
    </message>
    <message>
        <source>Take the embedded files out</source>
        <translation>Eingebettete Dateien entfernen</translation>
    </message>
    <message>
        <source>Cut the references to other files</source>
        <translation>Verweise auf andere Dateien kappen</translation>
    </message>
    <message>
        <source>Make its form fields part of the pages; otherwise they stay fields</source>
        <translation>Formularfelder zum Teil der Seiten machen; sonst bleiben sie Felder</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep all as it is</source>
        <translation>Alles lassen, wie es ist</translation>
    </message>
    <message>
        <source>Choose what is taken out.</source>
        <translation>Wählen Sie, was entfernt wird.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CreateScreen</name>
    <message>
        <source>New document</source>
        <translation>Neues Dokument</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Wer unterschreibt</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Check and send</source>
        <translation>Prüfen und senden</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Wiederholen (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n files</source>
        <translation>
            <numerusform>%n Datei wird gelesen</numerusform>
            <numerusform>%n Dateien werden gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be added</source>
        <translation>Die Datei konnte nicht hinzugefügt werden</translation>
    </message>
    <message>
        <source>Checking and converting %1</source>
        <translation>%1 wird geprüft und umgewandelt</translation>
    </message>
    <message>
        <source>%1 could not be added</source>
        <translation>%1 konnte nicht hinzugefügt werden</translation>
    </message>
    <message>
        <source>The draft could not be opened</source>
        <translation>Der Entwurf konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>The draft could not be saved</source>
        <translation>Der Entwurf konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The pages could not be read</source>
        <translation>Die Seiten konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>It could not be taken out</source>
        <translation>Das Entfernen ist nicht gelungen</translation>
    </message>
    <message>
        <source>Not kept in the contacts: %1</source>
        <translation>Nicht in die Kontakte übernommen: %1</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>wird gespeichert…</translation>
    </message>
    <message>
        <source>draft saved</source>
        <translation>Entwurf gespeichert</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Taking it out</source>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>Next step; in the last one: send</source>
        <translation>Nächster Schritt; im letzten: senden</translation>
    </message>
    <message>
        <source>Go to a step</source>
        <translation>Zu einem Schritt gehen</translation>
    </message>
    <message>
        <source>Filling in the document</source>
        <translation>Das Dokument wird ausgefüllt</translation>
    </message>
    <message>
        <source>The document could not be made</source>
        <translation>Das Dokument konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>The file could not be replaced</source>
        <translation>Die Datei konnte nicht ersetzt werden</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>“%1” is a template now. Rename it under Templates.</source>
        <translation>„%1“ ist jetzt eine Vorlage. Umbenennen lässt sie sich unter Vorlagen.</translation>
    </message>
    <message>
        <source>The template could not be saved</source>
        <translation>Die Vorlage konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Give it a title first</source>
        <translation>Geben Sie ihm erst einen Titel</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>Die Dateien werden noch gelesen.</translation>
    </message>
    <message>
        <source>Checking and converting</source>
        <translation>Wird geprüft und umgewandelt</translation>
    </message>
    <message>
        <source>Stopped. Nothing was added.</source>
        <translation>Abgebrochen. Nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>%1 wurde hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>%n files were added.</source>
        <translation>
            <numerusform>%n Datei wurde hinzugefügt.</numerusform>
            <numerusform>%n Dateien wurden hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The fields stay where they are; the new pages have none yet.</source>
        <translation>Die Felder bleiben, wo sie sind; die neuen Seiten haben noch keine.</translation>
    </message>
    <message>
        <source>Look at what is inside: some of it can be taken out.</source>
        <translation>Sehen Sie nach, was darin ist: Manches davon lässt sich entfernen.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Drop to add to this document</source>
        <translation>Ablegen, um es diesem Dokument hinzuzufügen</translation>
    </message>
    <message>
        <source>The deal could not be chosen</source>
        <translation>Das Geschäft konnte nicht gewählt werden</translation>
    </message>
    <message>
        <source>Looking for what changed in %1</source>
        <translation>Änderungen in %1 werden gesucht</translation>
    </message>
    <message>
        <source>Stopped. The document is as it was.</source>
        <translation>Abgebrochen. Das Dokument ist wie zuvor.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was made.</source>
        <translation>Abgebrochen. Es wurde nichts erstellt.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was sent; it is a draft as before.</source>
        <translation>Abgebrochen. Es wurde nichts gesendet; es ist ein Entwurf wie zuvor.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealForm</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>Unsere Firma</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Neues Dokument</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>For your colleagues only</source>
        <translation>Nur für Ihre Kollegen</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>There is no template yet. Save a document as a template from its page.</source>
        <translation>Es gibt noch keine Vorlage. Speichern Sie ein Dokument auf seiner Seite als Vorlage.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
    <message>
        <source>%1 created the deal</source>
        <translation>%1 hat das Geschäft angelegt</translation>
    </message>
    <message>
        <source>%1 edited the deal</source>
        <translation>%1 hat das Geschäft bearbeitet</translation>
    </message>
    <message>
        <source>Give it a title.</source>
        <translation>Geben Sie einen Titel ein.</translation>
    </message>
    <message>
        <source>Write an amount, such as %1.</source>
        <translation>Geben Sie einen Betrag ein, etwa %1.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealsScreen</name>
    <message>
        <source>Search titles, contacts, firms</source>
        <translation>Titel, Kontakte, Firmen suchen</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Neues Geschäft</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Geschäfte</translation>
    </message>
    <message>
        <source>No deals yet</source>
        <translation>Noch keine Geschäfte</translation>
    </message>
    <message>
        <source>A deal holds what is to be agreed with a contact. Drag it from stage to stage; a stage can send the contract by itself.</source>
        <translation>Ein Geschäft hält fest, was mit einem Kontakt vereinbart werden soll. Ziehen Sie es von Phase zu Phase; eine Phase kann den Vertrag von selbst senden.</translation>
    </message>
    <message>
        <source>Really remove?</source>
        <translation>Wirklich entfernen?</translation>
    </message>
    <message>
        <source>“%1” is in “%2” now.</source>
        <translation>„%1“ ist jetzt in „%2“.</translation>
    </message>
    <message>
        <source>The document of “%1” is made.</source>
        <translation>Das Dokument zu „%1“ ist erstellt.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>“%1” moved, but its document could not be sent. The deal says why.</source>
        <translation>„%1“ wurde verschoben, aber das Dokument konnte nicht gesendet werden. Das Geschäft nennt den Grund.</translation>
    </message>
    <message>
        <source>What happens here by itself</source>
        <translation>Was hier von selbst geschieht</translation>
    </message>
    <message>
        <source>The stage is set up.</source>
        <translation>Die Phase ist eingerichtet.</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>„%1“ ist gespeichert.</translation>
    </message>
    <message>
        <source>“%1” is removed. Its documents stay.</source>
        <translation>„%1“ ist entfernt. Die Dokumente bleiben.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>The view is not kept. %1</source>
        <translation>Die Ansicht wurde nicht gemerkt. %1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Columns shown</source>
        <translation>Gezeigte Spalten</translation>
    </message>
    <message>
        <source>Name of the stage</source>
        <translation>Name der Phase</translation>
    </message>
    <message>
        <source>Empty: “%1”, in each member&apos;s language.</source>
        <translation>Leer: „%1“, in der Sprache jedes Mitglieds.</translation>
    </message>
    <message>
        <source>A stage of deals</source>
        <translation>Eine Phase der Geschäfte</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Schreiben Sie einen Namen.</translation>
    </message>
    <message>
        <source>The stage is called “%1” now.</source>
        <translation>Die Phase heißt jetzt „%1“.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DeliveryPage</name>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>The relay sends the links by e-mail or SMS and keeps the sealed packages until they are fetched. It never sees what is in a document.</source>
        <translation>Der Vermittlungsserver sendet die Links per E-Mail oder SMS und verwahrt die verschlüsselten Pakete, bis sie abgeholt werden. Was in einem Dokument steht, sieht er nie.</translation>
    </message>
    <message>
        <source>Address of the relay</source>
        <translation>Adresse des Vermittlungsservers</translation>
    </message>
    <message>
        <source>Enrolment token</source>
        <translation>Anmeldetoken</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>The relay prints it when it starts for the first time, and keeps it in its data folder. It works once.</source>
        <translation>Der Server gibt es beim ersten Start aus und bewahrt es in seinem Datenordner auf. Es gilt einmal.</translation>
    </message>
    <message>
        <source>No relay yet.</source>
        <translation>Noch kein Vermittlungsserver.</translation>
    </message>
    <message>
        <source>Documents can be signed in the app, but no link can be sent to the other side.</source>
        <translation>Dokumente können im Programm unterschrieben werden, aber der Gegenseite kann kein Link gesendet werden.</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Verbunden.</translation>
    </message>
    <message>
        <source>Links go out through %1.</source>
        <translation>Links gehen über %1 hinaus.</translation>
    </message>
    <message>
        <source>The relay does not answer.</source>
        <translation>Der Vermittlungsserver antwortet nicht.</translation>
    </message>
    <message>
        <source>What is to be sent waits here and goes out by itself as soon as %1 answers again.</source>
        <translation>Was zu senden ist, wartet hier und geht von selbst hinaus, sobald %1 wieder antwortet.</translation>
    </message>
    <message>
        <source>Write the whole address, such as https://sign.firm.example.</source>
        <translation>Geben Sie die ganze Adresse ein, zum Beispiel https://sign.firma.example.</translation>
    </message>
    <message>
        <source>Paste the token that the relay printed.</source>
        <translation>Fügen Sie das Token ein, das der Vermittlungsserver ausgegeben hat.</translation>
    </message>
    <message>
        <source>This office uses the relay now.</source>
        <translation>Dieses Büro nutzt den Vermittlungsserver jetzt.</translation>
    </message>
    <message>
        <source>Try e-mail with this address</source>
        <translation>E-Mail an diese Adresse ausprobieren</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Test senden</translation>
    </message>
    <message>
        <source>Try SMS with this number</source>
        <translation>SMS an diese Nummer ausprobieren</translation>
    </message>
    <message>
        <source>Send a test by e-mail</source>
        <translation>Test per E-Mail senden</translation>
    </message>
    <message>
        <source>Send a test by SMS</source>
        <translation>Test per SMS senden</translation>
    </message>
    <message>
        <source>Does it arrive?</source>
        <translation>Kommt es an?</translation>
    </message>
    <message>
        <source>Where should the test go?</source>
        <translation>Wohin soll der Test gehen?</translation>
    </message>
    <message>
        <source>A test from Countersign</source>
        <translation>Ein Test von Countersign</translation>
    </message>
    <message>
        <source>If you read this, links will arrive the same way. Nobody has to do anything.</source>
        <translation>Wenn Sie das lesen, kommen auch Links so an. Niemand muss etwas tun.</translation>
    </message>
    <message>
        <source>The server&apos;s words: %1</source>
        <translation>Der Server sagt: %1</translation>
    </message>
    <message>
        <source>Taken over for %1. See whether it arrives.</source>
        <translation>Für %1 angenommen. Prüfen Sie, ob es ankommt.</translation>
    </message>
    <message>
        <source>It was refused.</source>
        <translation>Es wurde abgelehnt.</translation>
    </message>
    <message>
        <source>It did not go out.</source>
        <translation>Es ging nicht hinaus.</translation>
    </message>
    <message>
        <source>This office uses this relay already. A new token joins it again.</source>
        <translation>Dieses Büro nutzt diesen Vermittlungsserver bereits. Mit einem neuen Token meldet es sich neu an.</translation>
    </message>
    <message numerus="yes">
        <source>An invitation by SMS has up to %1 characters and goes as %n message(s).</source>
        <translation>
            <numerusform>Eine Einladung per SMS hat bis zu %1 Zeichen und geht als %n Nachricht hinaus.</numerusform>
            <numerusform>Eine Einladung per SMS hat bis zu %1 Zeichen und geht als %n Nachrichten hinaus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An invitation by SMS has up to %1 characters, some outside the GSM alphabet, and goes as %n message(s).</source>
        <translation>
            <numerusform>Eine Einladung per SMS hat bis zu %1 Zeichen, einige außerhalb des GSM-Alphabets, und geht als %n Nachricht hinaus.</numerusform>
            <numerusform>Eine Einladung per SMS hat bis zu %1 Zeichen, einige außerhalb des GSM-Alphabets, und geht als %n Nachrichten hinaus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::DeliveryStep</name>
    <message>
        <source>How does it reach them?</source>
        <translation>Wie kommt es an?</translation>
    </message>
    <message>
        <source>Everybody outside gets a link of their own. The document is encrypted before it leaves this computer; only who has the link can read it.</source>
        <translation>Alle Außenstehenden erhalten einen eigenen Link. Das Dokument wird verschlüsselt, bevor es diesen Computer verlässt; nur wer den Link hat, kann es lesen.</translation>
    </message>
    <message>
        <source>Nobody outside takes part: nothing is sent, everybody signs in the app.</source>
        <translation>Außenstehende sind nicht beteiligt: Nichts wird versendet, alle unterschreiben im Programm.</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Bis wann</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>Keine Frist</translation>
    </message>
    <message>
        <source>In one week</source>
        <translation>In einer Woche</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>In zwei Wochen</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>In einem Monat</translation>
    </message>
    <message>
        <source>On a day I choose</source>
        <translation>An einem bestimmten Tag</translation>
    </message>
    <message>
        <source>Day of the deadline</source>
        <translation>Tag der Frist</translation>
    </message>
    <message>
        <source>Links stop working after %1.</source>
        <translation>Links gelten bis %1.</translation>
    </message>
    <message>
        <source>Without a deadline a link works for 30 days.</source>
        <translation>Ohne Frist gilt ein Link 30 Tage.</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>They go to whoever has not acted by then, and end when they have, or when they want no more.</source>
        <translation>Sie gehen an alle, die bis dahin nichts getan haben, und enden damit, oder wenn jemand keine mehr möchte.</translation>
    </message>
    <message>
        <source>None by themselves</source>
        <translation>Keine von selbst</translation>
    </message>
    <message>
        <source>After three days</source>
        <translation>Nach drei Tagen</translation>
    </message>
    <message>
        <source>After three and seven days</source>
        <translation>Nach drei und sieben Tagen</translation>
    </message>
    <message>
        <source>Every three days</source>
        <translation>Alle drei Tage</translation>
    </message>
    <message>
        <source>On the days %1</source>
        <translation>An den Tagen %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DocumentScreen</name>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Why is it cancelled?</source>
        <translation>Warum wird es zurückgezogen?</translation>
    </message>
    <message>
        <source>Cancel the document</source>
        <translation>Dokument zurückziehen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Nobody can sign it any more and open links die. It stays in the journal.</source>
        <translation>Niemand kann es mehr unterschreiben, und offene Links erlöschen. Es bleibt im Journal.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Write why: it is kept in the journal.</source>
        <translation>Nennen Sie den Grund: Er bleibt im Journal.</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Wird zurückgezogen</translation>
    </message>
    <message>
        <source>The document is cancelled.</source>
        <translation>Das Dokument ist zurückgezogen.</translation>
    </message>
    <message>
        <source>The pages cannot be shown.</source>
        <translation>Die Seiten können nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>This document cannot be opened.</source>
        <translation>Dieses Dokument lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The seal could not be made.</source>
        <translation>Das Siegel konnte nicht erstellt werden.</translation>
    </message>
    <message>
        <source>The pages cannot be read.</source>
        <translation>Die Seiten sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Read and decide</source>
        <translation>Lesen und entscheiden</translation>
    </message>
    <message>
        <source>Read and sign</source>
        <translation>Lesen und unterschreiben</translation>
    </message>
    <message>
        <source>Try the seal again</source>
        <translation>Siegel erneut versuchen</translation>
    </message>
    <message>
        <source>Sealing</source>
        <translation>Wird versiegelt</translation>
    </message>
    <message>
        <source>The document is sealed.</source>
        <translation>Das Dokument ist versiegelt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The signed document</source>
        <translation>Das unterschriebene Dokument</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Wie es jetzt ist</translation>
    </message>
    <message>
        <source>The original</source>
        <translation>Das Original</translation>
    </message>
    <message>
        <source>Verify its signatures</source>
        <translation>Signaturen prüfen</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>Wird übergeben</translation>
    </message>
    <message>
        <source>%1 is responsible now.</source>
        <translation>%1 ist jetzt zuständig.</translation>
    </message>
    <message>
        <source>Cancel the document…</source>
        <translation>Dokument zurückziehen…</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>Dokument speichern</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>The evidence</source>
        <translation>Der Nachweis</translation>
    </message>
    <message>
        <source>%1 - evidence.pdf</source>
        <translation>%1 - Nachweis.pdf</translation>
    </message>
    <message>
        <source>Copy the link for colleagues</source>
        <translation>Link für Kollegen kopieren</translation>
    </message>
    <message>
        <source>Copied. The link opens this document for members of the office.</source>
        <translation>Kopiert. Der Link öffnet dieses Dokument für Mitglieder des Büros.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>Saving the template</source>
        <translation>Die Vorlage wird gespeichert</translation>
    </message>
    <message>
        <source>“%1” is a template now. Rename it under Templates.</source>
        <translation>„%1“ ist jetzt eine Vorlage. Umbenennen lässt sie sich unter Vorlagen.</translation>
    </message>
    <message>
        <source>Go to its deal</source>
        <translation>Zum Geschäft gehen</translation>
    </message>
    <message>
        <source>Put to a deal</source>
        <translation>Einem Geschäft zuordnen</translation>
    </message>
    <message>
        <source>Putting to a deal</source>
        <translation>Wird einem Geschäft zugeordnet</translation>
    </message>
    <message>
        <source>It is part of the deal now.</source>
        <translation>Es gehört jetzt zum Geschäft.</translation>
    </message>
    <message>
        <source>It is part of no deal now.</source>
        <translation>Es gehört jetzt zu keinem Geschäft.</translation>
    </message>
    <message>
        <source>%1 - signed.pdf</source>
        <translation>%1 - unterschrieben.pdf</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DocumentStep</name>
    <message>
        <source>What is to be signed?</source>
        <translation>Was soll unterschrieben werden?</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Dateien hierher ziehen</translation>
    </message>
    <message>
        <source>PDF, DOCX, ODT, RTF, JPEG or PNG. Several files travel together in one document.</source>
        <translation>PDF, DOCX, ODT, RTF, JPEG oder PNG. Mehrere Dateien reisen gemeinsam in einem Dokument.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Dateien wählen</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.docx *.odt *.rtf *.jpg *.jpeg *.png)</source>
        <translation>Dokumente (*.pdf *.docx *.odt *.rtf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Everybody who signs sees it.</source>
        <translation>Alle, die unterschreiben, sehen ihn.</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>%1 herausnehmen</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>Die Dateien werden noch gelesen.</translation>
    </message>
    <message>
        <source>Add a file first.</source>
        <translation>Fügen Sie zuerst eine Datei hinzu.</translation>
    </message>
    <message>
        <source>Fields lie on this document already. Take them off first.</source>
        <translation>Auf diesem Dokument liegen schon Felder. Entfernen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Or from a template</source>
        <translation>Oder aus einer Vorlage</translation>
    </message>
    <message>
        <source>Or like a recent document</source>
        <translation>Oder wie ein letztes Dokument</translation>
    </message>
    <message>
        <source>Put a newer file in the place of %1</source>
        <translation>Eine neuere Datei an die Stelle von %1 setzen</translation>
    </message>
    <message>
        <source>Choose the newer file</source>
        <translation>Die neuere Datei wählen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DropOverlay</name>
    <message>
        <source>Drop to start a new document</source>
        <translation>Loslassen, um ein neues Dokument zu beginnen</translation>
    </message>
    <message>
        <source>Drop to verify it</source>
        <translation>Loslassen, um es zu prüfen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DropZone</name>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FieldCanvas</name>
    <message>
        <source>Pages with fields</source>
        <translation>Seiten mit Feldern</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>%1 platzieren</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Copy to pages</source>
        <translation>Auf Seiten kopieren</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Leicht verschieben</translation>
    </message>
    <message>
        <source>Tab order</source>
        <translation>Tabulatorreihenfolge</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FieldEditor</name>
    <message>
        <source>The pages cannot be shown.</source>
        <translation>Die Seiten können nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>The pages as they will be signed</source>
        <translation>Die Seiten, wie sie signiert werden</translation>
    </message>
    <message>
        <source>This is a sketch: the pages cannot be written yet.</source>
        <translation>Das ist eine Skizze: Die Seiten können noch nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Go through the fields</source>
        <translation>Durch die Felder gehen</translation>
    </message>
    <message>
        <source>Move the field</source>
        <translation>Feld verschieben</translation>
    </message>
    <message>
        <source>Move it further</source>
        <translation>Weiter verschieben</translation>
    </message>
    <message>
        <source>Make it wider, narrower</source>
        <translation>Breiter, schmaler machen</translation>
    </message>
    <message>
        <source>What the field is like</source>
        <translation>Eigenschaften des Felds</translation>
    </message>
    <message>
        <source>Choose every field of the page</source>
        <translation>Alle Felder der Seite auswählen</translation>
    </message>
    <message>
        <source>The same field again</source>
        <translation>Feld verdoppeln</translation>
    </message>
    <message>
        <source>Remove the field</source>
        <translation>Feld entfernen</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Its place in the tab order, while that is chosen</source>
        <translation>Sein Platz in der Tabulatorreihenfolge, während sie gewählt wird</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FieldPalette</name>
    <message>
        <source>Date of signing</source>
        <translation>Signaturdatum</translation>
    </message>
    <message>
        <source>Name and position</source>
        <translation>Name und Position</translation>
    </message>
    <message>
        <source>Asked value</source>
        <translation>Abgefragter Wert</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>Ich stimme zu</translation>
    </message>
    <message>
        <source>%1 (ours)</source>
        <extracomment>heading over what one side fills in, e.g. &quot;Nord Biuro (ours)&quot;</extracomment>
        <translation>%1 (unsere)</translation>
    </message>
    <message>
        <source>%1 (theirs)</source>
        <translation>%1 (Gegenseite)</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>Place %1 for %2</source>
        <extracomment>what a palette button places, and for whom</extracomment>
        <translation>%1 für %2 platzieren</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Bitte auswählen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Please attach</source>
        <translation>Bitte beifügen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FieldProperties</name>
    <message>
        <source>Label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>Options, separated by commas</source>
        <translation>Auswahl, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Dokumentnummer</translation>
    </message>
    <message>
        <source>Document title</source>
        <translation>Dokumenttitel</translation>
    </message>
    <message>
        <source>Client&apos;s name</source>
        <translation>Name des Kunden</translation>
    </message>
    <message>
        <source>Client&apos;s company</source>
        <translation>Unternehmen des Kunden</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>Unser Unternehmen</translation>
    </message>
    <message>
        <source>Our bank account</source>
        <translation>Unser Bankkonto</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>Ausgefüllt von</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Erforderlich</translation>
    </message>
    <message>
        <source>Several lines</source>
        <translation>Mehrere Zeilen</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>From the left, in millimetres</source>
        <translation>Von links, in Millimetern</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>From the top, in millimetres</source>
        <translation>Von oben, in Millimetern</translation>
    </message>
    <message>
        <source>W</source>
        <extracomment>width</extracomment>
        <translation>B</translation>
    </message>
    <message>
        <source>Width in millimetres</source>
        <translation>Breite in Millimetern</translation>
    </message>
    <message>
        <source>H</source>
        <extracomment>height</extracomment>
        <translation>H</translation>
    </message>
    <message>
        <source>Height in millimetres</source>
        <translation>Höhe in Millimetern</translation>
    </message>
    <message>
        <source>millimetres from the top left</source>
        <translation>Millimeter von links oben</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Alle Seiten</translation>
    </message>
    <message>
        <source>Copy to the same place on all other pages of this file</source>
        <translation>An dieselbe Stelle auf allen anderen Seiten dieser Datei kopieren</translation>
    </message>
    <message>
        <source>Duplicate (Ctrl+D)</source>
        <translation>Duplizieren (Strg+D)</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>Löschen (Entf)</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Click something on the left, then click where it belongs. Arrow keys move by one point.</source>
        <translation>Klicken Sie links etwas an und dann die Stelle, an die es gehört. Die Pfeiltasten verschieben um einen Punkt.</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Alle Felder</translation>
    </message>
    <message>
        <source>Merge value</source>
        <translation>Eingesetzter Wert</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Common: when it is sent</source>
        <extracomment>a field that belongs to nobody: it is filled when the document is prepared</extracomment>
        <translation>Gemeinsam: beim Senden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>What the client is asked</source>
        <translation>Was der Kunde gefragt wird</translation>
    </message>
    <message>
        <source>Filled in beforehand</source>
        <translation>Vorausgefüllt</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Our details</source>
        <translation>Unsere Angaben</translation>
    </message>
    <message>
        <source>Client&apos;s details</source>
        <translation>Angaben des Kunden</translation>
    </message>
    <message>
        <source>Our signatory</source>
        <translation>Unser Unterzeichner</translation>
    </message>
    <message>
        <source>Deal&apos;s title</source>
        <translation>Titel des Geschäfts</translation>
    </message>
    <message>
        <source>Deal&apos;s amount</source>
        <translation>Betrag des Geschäfts</translation>
    </message>
    <message>
        <source>Day of sending</source>
        <translation>Tag des Sendens</translation>
    </message>
    <message>
        <source>Copy to pages</source>
        <translation>Auf Seiten kopieren</translation>
    </message>
    <message>
        <source>Such as 2, 4-7; then Enter</source>
        <translation>Etwa 2, 4-7; dann Eingabetaste</translation>
    </message>
    <message numerus="yes">
        <source>This file has %n page(s).</source>
        <translation>
            <numerusform>Diese Datei hat %n Seite.</numerusform>
            <numerusform>Diese Datei hat %n Seiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Place in the tab order</source>
        <translation>Platz in der Tabulatorreihenfolge</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> von %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FirstStart</name>
    <message>
        <source>Welcome to Countersign</source>
        <translation>Willkommen bei Countersign</translation>
    </message>
    <message>
        <source>Prepare documents, sign them, and have the other side sign in a browser. Your office keeps its documents on its own computers; nobody else can read them.</source>
        <translation>Bereiten Sie Dokumente vor, unterschreiben Sie sie und lassen Sie die Gegenseite im Browser unterschreiben. Ihr Büro behält seine Dokumente auf den eigenen Computern; niemand sonst kann sie lesen.</translation>
    </message>
    <message>
        <source>Set up my office</source>
        <translation>Mein Büro einrichten</translation>
    </message>
    <message>
        <source>Open an office that exists…</source>
        <translation>Vorhandenes Büro öffnen…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The company whose documents you sign, and you. More companies, people and details can follow later.</source>
        <translation>Das Unternehmen, dessen Dokumente Sie unterschreiben, und Sie selbst. Weitere Unternehmen, Personen und Angaben können später folgen.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Office manager</source>
        <translation>Büroleitung</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Wo es aufbewahrt wird</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>This computer offers no keychain, so a passphrase protects the keys of the office. You are asked for it at every start.</source>
        <translation>Dieser Computer bietet keinen Schlüsselbund, daher schützt ein Kennwort die Schlüssel des Büros. Sie werden bei jedem Start danach gefragt.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dasselbe</translation>
    </message>
    <message>
        <source>At least 8 characters. Without it nobody can open the office: write it down in a safe place.</source>
        <translation>Mindestens 8 Zeichen. Ohne das Kennwort kann niemand das Büro öffnen: Notieren Sie es an einem sicheren Ort.</translation>
    </message>
    <message>
        <source>Create the office</source>
        <translation>Büro anlegen</translation>
    </message>
    <message>
        <source>Open the office</source>
        <translation>Büro öffnen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Another office…</source>
        <translation>Anderes Büro…</translation>
    </message>
    <message>
        <source>Write your name.</source>
        <translation>Geben Sie Ihren Namen ein.</translation>
    </message>
    <message>
        <source>At least 8 characters, please.</source>
        <translation>Bitte mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Kennwörter sind verschieden.</translation>
    </message>
    <message>
        <source>Which folder is the office in?</source>
        <translation>In welchem Ordner ist das Büro?</translation>
    </message>
    <message>
        <source>Where shall the office be kept?</source>
        <translation>Wo soll das Büro aufbewahrt werden?</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>Join an office…</source>
        <translation>Einem Büro beitreten…</translation>
    </message>
    <message>
        <source>Look around with samples</source>
        <translation>Mit Beispielen umsehen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ImportPane</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Name and surname</source>
        <translation>Vor- und Nachname</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Steuernummer</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>Columns are separated by</source>
        <translation>Spalten trennt</translation>
    </message>
    <message>
        <source>The first line names the columns</source>
        <translation>Die erste Zeile benennt die Spalten</translation>
    </message>
    <message>
        <source>Who is there already</source>
        <translation>Wer schon da ist</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Windows, Central European</source>
        <translation>Windows, mitteleuropäisch</translation>
    </message>
    <message>
        <source>Windows, Cyrillic</source>
        <translation>Windows, kyrillisch</translation>
    </message>
    <message>
        <source>Windows, Western</source>
        <translation>Windows, westlich</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <source>leave as they are</source>
        <translation>bleibt, wie es ist</translation>
    </message>
    <message>
        <source>fill in what they lack</source>
        <translation>Fehlendes ergänzen</translation>
    </message>
    <message>
        <source>Back to the contacts</source>
        <translation>Zurück zu den Kontakten</translation>
    </message>
    <message>
        <source>This file cannot be read. Choose a vCard or CSV file of at most 32 MB.</source>
        <translation>Diese Datei lässt sich nicht lesen. Wählen Sie eine vCard- oder CSV-Datei von höchstens 32 MB.</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>What %1 becomes</source>
        <translation>Was aus %1 wird</translation>
    </message>
    <message>
        <source>Nobody with a name is found. Say which column is the name.</source>
        <translation>Niemand mit Namen gefunden. Sagen Sie, welche Spalte der Name ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) found.</source>
        <translation>
            <numerusform>%n Kontakt gefunden.</numerusform>
            <numerusform>%n Kontakte gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>New: %1. There already: %2.</source>
        <translation>Neu: %1. Schon da: %2.</translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation>In dieser Datei ist nichts Neues.</translation>
    </message>
    <message>
        <source>Importing contacts</source>
        <translation>Kontakte werden importiert</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are saved.</source>
        <translation>
            <numerusform>%n Kontakt ist gespeichert.</numerusform>
            <numerusform>%n Kontakte sind gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import stopped. %1</source>
        <translation>Der Import wurde abgebrochen. %1</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>Die Datei wird gelesen.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::JournalPane</name>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Prepared for signing</source>
        <translation>Zur Unterschrift vorbereitet</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterschrieben</translation>
    </message>
    <message>
        <source>Sealed and complete</source>
        <translation>Versiegelt und abgeschlossen</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentieren</translation>
    </message>
    <message>
        <source>Check the journal</source>
        <translation>Journal prüfen</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>A note for your colleagues; the other side never sees it</source>
        <translation>Eine Notiz für Kolleginnen und Kollegen; die Gegenseite sieht sie nie</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) in the journal</source>
        <translation>
            <numerusform>%n Ereignis im Journal</numerusform>
            <numerusform>%n Ereignisse im Journal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n page(s) · %2 · SHA-256 %3…</source>
        <translation>
            <numerusform>%1 · %n Seite · %2 · SHA-256 %3…</numerusform>
            <numerusform>%1 · %n Seiten · %2 · SHA-256 %3…</numerusform>
        </translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Schreiben Sie zuerst etwas.</translation>
    </message>
    <message>
        <source>Journal unbroken: every hash and every signature was computed again and fits.</source>
        <translation>Journal lückenlos: Jeder Hash und jede Signatur wurde neu berechnet und stimmt.</translation>
    </message>
    <message>
        <source>The journal does not fit. %1</source>
        <translation>Das Journal stimmt nicht. %1</translation>
    </message>
    <message>
        <source>Checking the journal</source>
        <translation>Das Journal wird geprüft</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::KeyCard</name>
    <message>
        <source>Passphrase</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Kennwort des Schlüssels</translation>
    </message>
    <message>
        <source>Choose your key file</source>
        <translation>Wählen Sie Ihre Schlüsseldatei</translation>
    </message>
    <message>
        <source>Enter the passphrase of your key.</source>
        <translation>Geben Sie das Kennwort Ihres Schlüssels ein.</translation>
    </message>
    <message>
        <source>No key chosen</source>
        <translation>Kein Schlüssel</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>valid to %1</source>
        <extracomment>of a certificate</extracomment>
        <translation>gültig bis %1</translation>
    </message>
    <message>
        <source>Choose the key</source>
        <translation>Schlüssel wählen</translation>
    </message>
    <message>
        <source>A key file…</source>
        <translation>Eine Schlüsseldatei…</translation>
    </message>
    <message>
        <source>Look for cards again</source>
        <translation>Erneut nach Karten suchen</translation>
    </message>
    <message>
        <source>Choose your key first.</source>
        <translation>Wählen Sie zuerst Ihren Schlüssel.</translation>
    </message>
    <message>
        <source>Enter the PIN of your card.</source>
        <translation>Geben Sie die PIN Ihrer Karte ein.</translation>
    </message>
    <message>
        <source>A file, a card or the system&apos;s store</source>
        <translation>Datei, Karte oder Systemspeicher</translation>
    </message>
    <message>
        <source>On “%1”</source>
        <translation>Auf „%1“</translation>
    </message>
    <message>
        <source>In the system&apos;s key store</source>
        <translation>Im Schlüsselspeicher des Systems</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN of the card</source>
        <translation>PIN der Karte</translation>
    </message>
    <message>
        <source>Looking for cards and tokens…</source>
        <translation>Suche nach Karten und Token…</translation>
    </message>
    <message>
        <source>few PIN tries left</source>
        <translation>wenige PIN-Versuche übrig</translation>
    </message>
    <message>
        <source>one PIN try left</source>
        <translation>ein PIN-Versuch übrig</translation>
    </message>
    <message>
        <source>PIN locked</source>
        <translation>PIN gesperrt</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>“%1” shows no certificate to sign with.</source>
        <translation>„%1“ zeigt kein Zertifikat zum Signieren.</translation>
    </message>
    <message>
        <source>No driver for cards (PKCS#11 module) is installed on this computer.</source>
        <translation>Auf diesem Computer ist kein Kartentreiber (PKCS#11-Modul) installiert.</translation>
    </message>
    <message>
        <source>No card or token was found. Insert it and look again.</source>
        <translation>Keine Karte und kein Token gefunden. Einstecken und erneut suchen.</translation>
    </message>
    <message>
        <source>cannot sign</source>
        <translation>kann nicht signieren</translation>
    </message>
    <message>
        <source>Key files (*.p12 *.pfx *.pem *.key);;All files (*)</source>
        <translation>Schlüsseldateien (*.p12 *.pfx *.pem *.key);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>countersign::ui::KeySheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>countersign::ui::MainWindow</name>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>My queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Verify a PDF</source>
        <translation>PDF prüfen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The document is on its way.</source>
        <translation>Das Dokument ist unterwegs.</translation>
    </message>
    <message>
        <source>No relay set up yet</source>
        <translation>Kein Server eingerichtet</translation>
    </message>
    <message>
        <source>The relay does not answer</source>
        <translation>Server antwortet nicht</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Alles gespeichert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>Mein Profil</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>Gehe zu: %1</translation>
    </message>
    <message>
        <source>Back to the screen before</source>
        <translation>Zurück zur vorigen Ansicht</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Tastenkürzel anzeigen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>This document is not in this office. The link may be of another workspace.</source>
        <translation>Dieses Dokument gibt es in diesem Büro nicht. Der Link stammt vielleicht aus einem anderen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Geschäfte</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Somebody else was faster: something that was done on this computer has changed nothing.</source>
        <translation>Jemand anderes war schneller: Etwas, das an diesem Computer getan wurde, hat nichts geändert.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Nothing can be saved</source>
        <translation>Nichts kann gespeichert werden</translation>
    </message>
    <message>
        <source>The draft is kept.</source>
        <translation>Der Entwurf bleibt erhalten.</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>Zurück zum Entwurf</translation>
    </message>
</context>
<context>
    <name>countersign::ui::MembersPane</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Arbeitet hier</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>No members yet</source>
        <translation>Noch keine Mitglieder</translation>
    </message>
    <message>
        <source>The people of your office who prepare, sign and watch documents.</source>
        <translation>Die Menschen Ihres Büros, die Dokumente vorbereiten, unterschreiben und verfolgen.</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>Neues Mitglied</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::MovingPane</name>
    <message>
        <source>Remind</source>
        <translation>Erinnern</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Mehr Zeit</translation>
    </message>
    <message>
        <source>Correct the address</source>
        <translation>Adresse berichtigen</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>Neue Frist</translation>
    </message>
    <message>
        <source>Set the deadline</source>
        <translation>Frist setzen</translation>
    </message>
    <message>
        <source>Send a new link</source>
        <translation>Neuen Link senden</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>In three days</source>
        <translation>In drei Tagen</translation>
    </message>
    <message>
        <source>In one week</source>
        <translation>In einer Woche</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>In zwei Wochen</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>In einem Monat</translation>
    </message>
    <message>
        <source>On a day I choose</source>
        <translation>An einem bestimmten Tag</translation>
    </message>
    <message>
        <source>Day of the deadline</source>
        <translation>Tag der Frist</translation>
    </message>
    <message>
        <source>The old link stops working at once, wherever it went. A new one goes out.</source>
        <translation>Der alte Link gilt sofort nicht mehr, wohin er auch ging. Ein neuer geht hinaus.</translation>
    </message>
    <message>
        <source>The reminder is on its way.</source>
        <translation>Die Erinnerung ist unterwegs.</translation>
    </message>
    <message>
        <source>Until %1.</source>
        <translation>Bis %1.</translation>
    </message>
    <message>
        <source>The link would end before: a new one goes out by itself.</source>
        <translation>Der Link würde vorher enden: Ein neuer geht von selbst hinaus.</translation>
    </message>
    <message>
        <source>The new deadline is %1.</source>
        <translation>Die neue Frist ist der %1.</translation>
    </message>
    <message>
        <source>This is no address that a link can go to.</source>
        <translation>An diese Adresse kann kein Link gehen.</translation>
    </message>
    <message>
        <source>A new link goes to %1.</source>
        <translation>Ein neuer Link geht an %1.</translation>
    </message>
    <message>
        <source>The invitation itself has not gone out yet.</source>
        <translation>Die Einladung selbst ist noch nicht hinausgegangen.</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Unlock the link</source>
        <translation>Link entsperren</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Who acts instead</source>
        <translation>Wer stattdessen handelt</translation>
    </message>
    <message>
        <source>Why (may be empty)</source>
        <translation>Warum (darf leer sein)</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>The link opens again.</source>
        <translation>Der Link öffnet sich wieder.</translation>
    </message>
    <message>
        <source>Begin with + and the country&apos;s code, such as +48 601 222 318.</source>
        <translation>Beginnen Sie mit + und der Ländervorwahl, etwa +48 601 222 318.</translation>
    </message>
    <message>
        <source>They want no more reminders.</source>
        <translation>Dort möchte man keine Erinnerungen mehr.</translation>
    </message>
    <message>
        <source>Right phone number of %1</source>
        <translation>Richtige Telefonnummer von %1</translation>
    </message>
    <message>
        <source>Right address of %1</source>
        <translation>Richtige Adresse von %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nobody else has a certificate and the right to sign. An administrator gives both in Settings.</source>
        <translation>Sonst hat niemand ein Zertifikat und das Recht zu unterschreiben. Beides gibt ein Administrator in den Einstellungen.</translation>
    </message>
    <message>
        <source>It leaves the queue of %1, who is named in the journal. The other one signs with their own key.</source>
        <translation>Es verlässt die Warteschlange von %1; das Journal hält es fest. Die andere Person unterschreibt mit ihrem eigenen Schlüssel.</translation>
    </message>
    <message>
        <source>It leaves the queue of %1, who is named in the journal.</source>
        <translation>Es verlässt die Warteschlange von %1; das Journal hält es fest.</translation>
    </message>
    <message>
        <source>It waits for %1 now.</source>
        <translation>Es wartet jetzt auf %1.</translation>
    </message>
    <message>
        <source>Whose address is wrong?</source>
        <translation>Wessen Adresse ist falsch?</translation>
    </message>
    <message>
        <source>Nothing goes out now. The copy goes there when the document is complete.</source>
        <translation>Jetzt geht nichts hinaus. Die Kopie geht dorthin, wenn das Dokument fertig ist.</translation>
    </message>
    <message>
        <source>Nothing goes out now. The invitation goes there when it is their turn.</source>
        <translation>Jetzt geht nichts hinaus. Die Einladung geht dorthin, wenn diese Person an der Reihe ist.</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>The copy will go to %1.</source>
        <translation>Die Kopie wird an %1 gehen.</translation>
    </message>
    <message>
        <source>The invitation will go to %1.</source>
        <translation>Die Einladung wird an %1 gehen.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::OfficeFacts</name>
    <message>
        <source>This member is not active any more. Ask an administrator.</source>
        <translation>Dieses Mitglied ist nicht mehr aktiv. Wenden Sie sich an die Administration.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask an administrator.</source>
        <translation>Ihre Rolle erlaubt das nicht. Wenden Sie sich an die Administration.</translation>
    </message>
    <message>
        <source>Your role allows this for your own documents only.</source>
        <translation>Ihre Rolle erlaubt das nur bei eigenen Dokumenten.</translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s): %1</source>
        <translation>
            <numerusform>nach %n Tag: %1</numerusform>
            <numerusform>nach %n Tagen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Zeichnungsberechtigte</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administration</translation>
    </message>
</context>
<context>
    <name>countersign::ui::OverviewPane</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n Min.</numerusform>
            <numerusform>%n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n Std.</numerusform>
            <numerusform>%n Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>from sending to the last signature, on average</source>
        <translation>vom Senden bis zur letzten Unterschrift, im Mittel</translation>
    </message>
    <message>
        <source>completed in this time</source>
        <translation>in dieser Zeit abgeschlossen</translation>
    </message>
    <message>
        <source>past their deadline now</source>
        <translation>jetzt über der Frist</translation>
    </message>
    <message>
        <source>Week by week</source>
        <translation>Woche für Woche</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Wie weit zurück</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 Wochen</translation>
    </message>
    <message>
        <source>12 weeks</source>
        <translation>12 Wochen</translation>
    </message>
    <message>
        <source>26 weeks</source>
        <translation>26 Wochen</translation>
    </message>
    <message>
        <source>52 weeks</source>
        <translation>52 Wochen</translation>
    </message>
    <message>
        <source>Who has what</source>
        <translation>Wer was hat</translation>
    </message>
    <message>
        <source>How long documents stay in a stage</source>
        <translation>Wie lange Dokumente in einer Phase bleiben</translation>
    </message>
    <message>
        <source>Responsible for</source>
        <translation>Zuständig für</translation>
    </message>
    <message>
        <source>Their turn</source>
        <translation>Am Zug</translation>
    </message>
    <message>
        <source>Waits longest</source>
        <translation>Wartet am längsten</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>Die Gegenseite</translation>
    </message>
    <message>
        <source>In it now</source>
        <translation>Jetzt darin</translation>
    </message>
    <message>
        <source>Left it</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Stayed on average</source>
        <translation>Blieben im Mittel</translation>
    </message>
    <message numerus="yes">
        <source>%1 is responsible for %n document(s)</source>
        <translation>
            <numerusform>%1 ist für %n Dokument zuständig</numerusform>
            <numerusform>%1 ist für %n Dokumente zuständig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) wait for %1</source>
        <translation>
            <numerusform>%n Dokument wartet auf %1</numerusform>
            <numerusform>%n Dokumente warten auf %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue document(s) of %1</source>
        <translation>
            <numerusform>%n überfälliges Dokument: %1</numerusform>
            <numerusform>%n überfällige Dokumente: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) past their deadline now</source>
        <translation>
            <numerusform>%n Dokument jetzt über der Frist</numerusform>
            <numerusform>%n Dokumente jetzt über der Frist</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::PageThumbs</name>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>Page thumbnails</source>
        <translation>Seitenminiaturen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PageView</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>This page cannot be drawn.</source>
        <translation>Diese Seite kann nicht dargestellt werden.</translation>
    </message>
    <message>
        <source>This page takes too long to draw and was stopped. The other pages are not affected.</source>
        <translation>Diese Seite zu zeichnen dauert zu lange und wurde abgebrochen. Die anderen Seiten sind davon nicht betroffen.</translation>
    </message>
    <message>
        <source>Scroll the pages</source>
        <translation>Seiten durchblättern</translation>
    </message>
    <message>
        <source>First and last page</source>
        <translation>Erste und letzte Seite</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>Größer, kleiner</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>So breit wie das Fenster</translation>
    </message>
    <message>
        <source>Page %1 is being drawn…</source>
        <translation>Seite %1 wird dargestellt…</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PaletteButton</name>
    <message>
        <source>Click, then click on the page; or drag it there. Enter places it in the middle.</source>
        <translation>Anklicken, dann auf die Seite klicken; oder dorthin ziehen. Die Eingabetaste platziert es in der Mitte.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PartiesStep</name>
    <message>
        <source>Who signs?</source>
        <translation>Wer unterschreibt?</translation>
    </message>
    <message>
        <source>Our side signs first. The other side hears nothing before that.</source>
        <translation>Unsere Seite unterschreibt zuerst. Vorher erfährt die Gegenseite nichts.</translation>
    </message>
    <message>
        <source>Our side</source>
        <translation>Unsere Seite</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Add a colleague</source>
        <translation>Kollegin oder Kollegen hinzufügen</translation>
    </message>
    <message>
        <source>Message to the other side</source>
        <translation>Nachricht an die Gegenseite</translation>
    </message>
    <message>
        <source>It is shown above the document. May be empty.</source>
        <translation>Sie wird über dem Dokument angezeigt. Darf leer bleiben.</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>Die Gegenseite</translation>
    </message>
    <message>
        <source>Find a contact by name, company or e-mail</source>
        <translation>Kontakt nach Name, Unternehmen oder E-Mail suchen</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Jemand Neues</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Company (empty for a private person)</source>
        <translation>Unternehmen (bei Privatpersonen leer)</translation>
    </message>
    <message>
        <source>Keep in the contacts</source>
        <translation>In die Kontakte übernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Choose who signs for us</source>
        <translation>Wählen Sie, wer für uns unterschreibt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>„%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Enter the name.</source>
        <translation>Geben Sie den Namen ein.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Enter an e-mail address or a phone number.</source>
        <translation>Geben Sie eine E-Mail-Adresse oder eine Telefonnummer ein.</translation>
    </message>
    <message>
        <source>This is no phone number.</source>
        <translation>Das ist keine Telefonnummer.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Everybody acts in the order that is set below.</source>
        <translation>Alle handeln in der Reihenfolge, die unten festgelegt ist.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PrintPreview</name>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Fit each page to the paper</source>
        <translation>Jede Seite an das Papier anpassen</translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation>Schwarz-weiß</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Print: %1</source>
        <translation>Drucken: %1</translation>
    </message>
    <message>
        <source>The sheet as it will be printed</source>
        <translation>Das Blatt, wie es gedruckt wird</translation>
    </message>
    <message>
        <source>All, or such as 1-3, 5</source>
        <translation>Alle, oder etwa 1-3, 5</translation>
    </message>
    <message>
        <source>Into a PDF file</source>
        <translation>In eine PDF-Datei</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Turn the pages</source>
        <translation>Seiten umblättern</translation>
    </message>
    <message>
        <source>The pages cannot be shown.</source>
        <translation>Die Seiten können nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>Pages are 1 to %1.</source>
        <translation>Es gibt die Seiten 1 bis %1.</translation>
    </message>
    <message>
        <source>Copies are 1 to 99.</source>
        <translation>Möglich sind 1 bis 99 Kopien.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>sheet 2 of 5 that will be printed</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Print into a PDF file</source>
        <translation>In eine PDF-Datei drucken</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Wird gedruckt</translation>
    </message>
    <message>
        <source>Not everything was printed.</source>
        <translation>Es wurde nicht alles gedruckt.</translation>
    </message>
    <message>
        <source>It was not printed.</source>
        <translation>Es wurde nicht gedruckt.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>Die Datei konnte nicht geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The printer does not take it. See whether it is switched on and connected.</source>
        <translation>Der Drucker nimmt den Auftrag nicht an. Prüfen Sie, ob er eingeschaltet und verbunden ist.</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>Der Druck wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ProfilePage</name>
    <message>
        <source>My profile</source>
        <translation>Mein Profil</translation>
    </message>
    <message>
        <source>Your name and position stand beside your signature.</source>
        <translation>Ihr Name und Ihre Position stehen neben Ihrer Unterschrift.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>President of the board</source>
        <translation>Vorsitz der Geschäftsführung</translation>
    </message>
    <message>
        <source>Write your name.</source>
        <translation>Geben Sie Ihren Namen ein.</translation>
    </message>
    <message>
        <source>Your profile is saved.</source>
        <translation>Ihr Profil ist gespeichert.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ProgressInPlace</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
</context>
<context>
    <name>countersign::ui::QueueModel</name>
    <message>
        <source>looked through</source>
        <translation>durchgesehen</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>a document in the queue: title, the other side, when it is due</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>countersign::ui::QueueScreen</name>
    <message>
        <source>My queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Documents that wait for you</source>
        <translation>Dokumente, die auf Sie warten</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nichts wartet auf Sie</translation>
    </message>
    <message>
        <source>Documents appear here as soon as it is your turn to sign or approve them.</source>
        <translation>Dokumente erscheinen hier, sobald Sie mit Unterschreiben oder Freigeben an der Reihe sind.</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>The pages cannot be shown, so this cannot be signed here.</source>
        <translation>Die Seiten können nicht angezeigt werden, daher kann hier nicht unterschrieben werden.</translation>
    </message>
    <message>
        <source>Page %1 cannot be shown, so this cannot be signed here.</source>
        <translation>Seite %1 kann nicht angezeigt werden, deshalb kann dies hier nicht unterschrieben werden.</translation>
    </message>
    <message>
        <source>Approving</source>
        <translation>Wird freigegeben</translation>
    </message>
    <message>
        <source>Approved. It goes on along its route.</source>
        <translation>Freigegeben. Es geht auf seinem Weg weiter.</translation>
    </message>
    <message>
        <source>Rejecting</source>
        <translation>Wird zurückgewiesen</translation>
    </message>
    <message>
        <source>Rejected. Who prepared it sees your reason.</source>
        <translation>Zurückgewiesen. Wer es vorbereitet hat, sieht Ihre Begründung.</translation>
    </message>
    <message>
        <source>1 document waits for you</source>
        <translation>1 Dokument wartet auf Sie</translation>
    </message>
    <message numerus="yes">
        <source>%n documents wait for you</source>
        <translation>
            <numerusform>%n Dokument wartet auf Sie</numerusform>
            <numerusform>%n Dokumente warten auf Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign all looked through (%1)</source>
        <translation>Alle durchgesehenen unterschreiben (%1)</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Wird unterschrieben</translation>
    </message>
    <message>
        <source>Signed.</source>
        <translation>Unterschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n documents signed.</source>
        <translation>
            <numerusform>%n Dokument unterschrieben.</numerusform>
            <numerusform>%n Dokumente unterschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was signed.</source>
        <translation>Angehalten. Nichts wurde signiert.</translation>
    </message>
    <message>
        <source>Is this key yours?</source>
        <translation>Ist das Ihr Schlüssel?</translation>
    </message>
    <message>
        <source>It names %1; %2 issued it. Once you say that it is yours, nobody else of the office can sign with it.</source>
        <translation>Er lautet auf %1, ausgestellt von %2. Sobald Sie ihn als Ihren bestätigen, kann niemand sonst im Büro damit signieren.</translation>
    </message>
    <message>
        <source>It is mine: sign</source>
        <translation>Meiner: signieren</translation>
    </message>
    <message>
        <source>Choose another key</source>
        <translation>Anderen Schlüssel wählen</translation>
    </message>
    <message>
        <source>No timestamp could be had</source>
        <translation>Kein Zeitstempel zu bekommen</translation>
    </message>
    <message>
        <source>What proves it later could not be had</source>
        <translation>Was es später beweist, war nicht zu bekommen</translation>
    </message>
    <message>
        <source>Nothing was signed.</source>
        <translation>Nichts wurde signiert.</translation>
    </message>
    <message>
        <source>%1 of %2 documents were signed.</source>
        <translation>%1 von %2 Dokumenten wurden signiert.</translation>
    </message>
    <message>
        <source>Stopped. %1</source>
        <translation>Angehalten. %1</translation>
    </message>
    <message>
        <source>You can wait and try again later, or sign now without: the signature is as binding, but its time is only this computer&apos;s word.</source>
        <translation>Sie können warten und es später versuchen oder jetzt ohne signieren: Die Signatur bindet ebenso, ihre Zeit ist aber nur das Wort dieses Computers.</translation>
    </message>
    <message>
        <source>Sign without a timestamp</source>
        <translation>Ohne Zeitstempel signieren</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>This key belongs to %1, not to you. Choose your own.</source>
        <translation>Dieser Schlüssel gehört %1, nicht Ihnen. Wählen Sie Ihren eigenen.</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Nächstes Dokument</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>Voriges Dokument</translation>
    </message>
    <message>
        <source>How it will look when signed cannot be shown.</source>
        <translation>Wie es unterschrieben aussehen wird, kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>Your signature was not kept: %1</source>
        <translation>Ihre Unterschrift wurde nicht behalten: %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::Rail</name>
    <message>
        <source>Fold the rail</source>
        <translation>Seitenleiste einklappen</translation>
    </message>
    <message>
        <source>Unfold the rail</source>
        <translation>Seitenleiste ausklappen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RecordPane</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Really remove?</source>
        <translation>Wirklich entfernen?</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Try fewer letters, or another word.</source>
        <translation>Versuchen Sie weniger Buchstaben oder ein anderes Wort.</translation>
    </message>
    <message>
        <source>Save it, or leave it once more to drop the changes.</source>
        <translation>Speichern Sie es, oder verlassen Sie es noch einmal, um die Änderungen zu verwerfen.</translation>
    </message>
    <message>
        <source>This is not saved yet</source>
        <translation>Das ist noch nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RequisitesForm</name>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Steuernummer</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Registernummer</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Account number (IBAN)</source>
        <translation>Kontonummer (IBAN)</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>Write the company&apos;s name.</source>
        <translation>Geben Sie den Namen des Unternehmens ein.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RouteView</name>
    <message>
        <source>Nobody is chosen yet.</source>
        <translation>Noch niemand gewählt.</translation>
    </message>
    <message>
        <source>instead of %1</source>
        <translation>anstelle von %1</translation>
    </message>
    <message>
        <source>Asked %1: “%2”</source>
        <translation>Gefragt %1: „%2“</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SelectionBar</name>
    <message>
        <source>Remind</source>
        <translation>Erinnern</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Abbrechen…</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Why is it cancelled? It is kept in the journal.</source>
        <translation>Warum wird abgebrochen? Es steht dann im Journal.</translation>
    </message>
    <message>
        <source>Why is it cancelled?</source>
        <translation>Warum wird es zurückgezogen?</translation>
    </message>
    <message>
        <source>Cancel the documents</source>
        <translation>Dokumente zurückziehen</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Write why: it is kept in the journal.</source>
        <translation>Nennen Sie den Grund: Er bleibt im Journal.</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the folder for the PDFs</source>
        <translation>Ordner für die PDF wählen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Put to a deal</source>
        <translation>Einem Geschäft zuordnen</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Cancel the document</source>
        <translation>Dokument zurückziehen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SendingRuleForm</name>
    <message>
        <source>Send a document when a deal comes here</source>
        <translation>Ein Dokument senden, wenn ein Geschäft hierher kommt</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Signs for us</source>
        <translation>Unterschreibt für uns</translation>
    </message>
    <message>
        <source>Send it at once; otherwise it waits as a draft</source>
        <translation>Sofort senden; sonst wartet es als Entwurf</translation>
    </message>
    <message>
        <source>The template is filled in with the deal&apos;s contact, company and amount. What is missing keeps the document as a draft and is named there.</source>
        <translation>Die Vorlage wird mit Kontakt, Firma und Betrag des Geschäfts ausgefüllt. Fehlt etwas, bleibt das Dokument ein Entwurf und nennt es dort.</translation>
    </message>
    <message>
        <source>As in the template</source>
        <translation>Wie in der Vorlage</translation>
    </message>
    <message>
        <source>There is no template yet. Save a document as a template from its page.</source>
        <translation>Es gibt noch keine Vorlage. Speichern Sie ein Dokument auf seiner Seite als Vorlage.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>Mein Profil</translation>
    </message>
    <message>
        <source>Our companies</source>
        <translation>Unsere Unternehmen</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Stages of the board</source>
        <translation>Phasen des Boards</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>Aussehen und Sprache</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>Neues Mitglied</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Neues Unternehmen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Signatures and time</source>
        <translation>Signaturen und Zeit</translation>
    </message>
    <message>
        <source>Whom we trust</source>
        <translation>Wem wir vertrauen</translation>
    </message>
    <message>
        <source>Backup and restore</source>
        <translation>Sichern und Wiederherstellen</translation>
    </message>
    <message>
        <source>Desktops</source>
        <translation>Arbeitsplätze</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SidePanel</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignOffer</name>
    <message>
        <source>Another template</source>
        <translation>Andere Vorlage</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>Send “%1”</source>
        <translation>„%1“ senden</translation>
    </message>
    <message>
        <source>It is filled in for %1 and sent for signing at once.</source>
        <translation>Es wird für %1 ausgefüllt und sofort zum Unterschreiben gesendet.</translation>
    </message>
    <message>
        <source>The document for %1 is on its way.</source>
        <translation>Das Dokument für %1 ist unterwegs.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Something is still missing: the last step names it.</source>
        <translation>Es fehlt noch etwas: Der letzte Schritt nennt es.</translation>
    </message>
    <message>
        <source>Stopped. It is a draft; nothing was sent.</source>
        <translation>Abgebrochen. Es ist ein Entwurf; es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignPanel</name>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Stempel</translation>
    </message>
    <message>
        <source>Put it on</source>
        <translation>Aufdrücken</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Show a page not seen yet</source>
        <translation>Noch nicht gesehene Seite zeigen</translation>
    </message>
    <message>
        <source>Sign and send on</source>
        <translation>Unterschreiben und senden</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Zurückweisen…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Reject the document</source>
        <translation>Dokument zurückweisen</translation>
    </message>
    <message>
        <source>Nobody will sign it any more. Who prepared it sees your reason.</source>
        <translation>Niemand wird es mehr unterschreiben. Wer es vorbereitet hat, sieht Ihre Begründung.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Zurückweisen</translation>
    </message>
    <message>
        <source>Back to signing</source>
        <translation>Zurück zum Unterschreiben</translation>
    </message>
    <message>
        <source>Say why: whoever prepared it has to know.</source>
        <translation>Nennen Sie den Grund: Wer es vorbereitet hat, muss ihn kennen.</translation>
    </message>
    <message>
        <source>Sign as %1</source>
        <translation>Als %1 unterschreiben</translation>
    </message>
    <message>
        <source>The company has no stamp</source>
        <translation>Das Unternehmen hat keinen Stempel</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Approve as %1</source>
        <translation>Als %1 freigeben</translation>
    </message>
    <message>
        <source>After you approve, it goes on along its route.</source>
        <translation>Nach Ihrer Freigabe geht es auf seinem Weg weiter.</translation>
    </message>
    <message>
        <source>The page was seen.</source>
        <translation>Die Seite wurde gesehen.</translation>
    </message>
    <message numerus="yes">
        <source>All %n pages seen.</source>
        <translation>
            <numerusform>%n Seite gesehen.</numerusform>
            <numerusform>Alle %n Seiten gesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pages seen.</source>
        <translation>%1 von %2 Seiten gesehen.</translation>
    </message>
    <message>
        <source>Look through all pages first.</source>
        <translation>Sehen Sie zuerst alle Seiten durch.</translation>
    </message>
    <message>
        <source>Make your signature first: type, draw or choose a photo.</source>
        <translation>Erstellen Sie zuerst Ihre Unterschrift: tippen, zeichnen oder ein Foto wählen.</translation>
    </message>
    <message>
        <source>A timestamp authority confirms the time (PAdES B-T).</source>
        <translation>Eine Zeitstempelstelle bestätigt die Zeit (PAdES B-T).</translation>
    </message>
    <message>
        <source>With a timestamp and everything needed to check it years later (PAdES B-LT).</source>
        <translation>Mit Zeitstempel und allem, um es Jahre später zu prüfen (PAdES B-LT).</translation>
    </message>
    <message>
        <source>With a timestamp, what is needed to check it later, and a timestamp over that (PAdES B-LTA).</source>
        <translation>Mit Zeitstempel, den Daten zum späteren Prüfen und einem Zeitstempel darüber (PAdES B-LTA).</translation>
    </message>
    <message>
        <source>Sign or approve</source>
        <translation>Unterschreiben oder genehmigen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignatureCard</name>
    <message>
        <source>Issued by %1</source>
        <translation>Ausgestellt von %1</translation>
    </message>
    <message>
        <source>Valid %1 to %2</source>
        <translation>Gültig %1 bis %2</translation>
    </message>
    <message>
        <source>Serial number %1</source>
        <translation>Seriennummer %1</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>What was signed</source>
        <translation>Was signiert wurde</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignatureInput</name>
    <message>
        <source>Type</source>
        <translation>Tippen</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Your signature, typed</source>
        <translation>Ihre Unterschrift, getippt</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Sign on white paper, take a photo, and choose it here. The paper is removed.</source>
        <translation>Unterschreiben Sie auf weißem Papier, fotografieren Sie es und wählen Sie das Foto hier. Das Papier wird entfernt.</translation>
    </message>
    <message>
        <source>How much of the background is removed</source>
        <translation>Wie viel vom Hintergrund entfernt wird</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Foto wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Reading the photo…</source>
        <translation>Foto wird gelesen…</translation>
    </message>
    <message>
        <source>Move the slider if paper is left, or if ink is missing.</source>
        <translation>Bewegen Sie den Regler, wenn Papier übrig ist oder Tinte fehlt.</translation>
    </message>
    <message>
        <source>No ink was found in this photo. Move the slider to the left, or take it in better light.</source>
        <translation>Auf diesem Foto wurde keine Tinte gefunden. Bewegen Sie den Regler nach links oder fotografieren Sie bei besserem Licht.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Keep it for the next time</source>
        <translation>Für das nächste Mal behalten</translation>
    </message>
    <message>
        <source>On this computer only, encrypted</source>
        <translation>Nur auf diesem Computer, verschlüsselt</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignaturePad</name>
    <message>
        <source>Draw your signature</source>
        <translation>Zeichnen Sie Ihre Unterschrift</translation>
    </message>
    <message>
        <source>Sign here with the mouse, a pen or a finger</source>
        <translation>Hier mit Maus, Stift oder Finger unterschreiben</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SigningPage</name>
    <message>
        <source>The time of a signature is the word of the computer that made it.</source>
        <translation>Die Zeit einer Signatur ist das Wort des Computers, der sie gemacht hat.</translation>
    </message>
    <message>
        <source>An authority confirms when it was signed: it can be checked as long as the certificates can.</source>
        <translation>Eine Stelle bestätigt, wann signiert wurde: prüfbar, solange die Zertifikate prüfbar sind.</translation>
    </message>
    <message>
        <source>The file carries everything to check it years later, when certificates have long ended.</source>
        <translation>Die Datei enthält alles, um sie Jahre später zu prüfen, wenn Zertifikate längst abgelaufen sind.</translation>
    </message>
    <message>
        <source>As before, and a further timestamp keeps that safe too; it can be renewed for decades.</source>
        <translation>Wie zuvor, und ein weiterer Zeitstempel sichert auch das; über Jahrzehnte erneuerbar.</translation>
    </message>
    <message>
        <source>Signatures and time</source>
        <translation>Signaturen und Zeit</translation>
    </message>
    <message>
        <source>Holds for every signature and seal that this office makes from now on. A signatory can go lower when no authority answers; the seal waits.</source>
        <translation>Gilt für jede Signatur und jedes Siegel dieses Büros ab jetzt. Antwortet keine Stelle, kann ein Unterzeichner darunter bleiben; das Siegel wartet.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Add an authority</source>
        <translation>Stelle hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Plain (PAdES B-B)</source>
        <translation>Einfach (PAdES B-B)</translation>
    </message>
    <message>
        <source>With a timestamp (PAdES B-T)</source>
        <translation>Mit Zeitstempel (PAdES B-T)</translation>
    </message>
    <message>
        <source>For years (PAdES B-LT)</source>
        <translation>Für Jahre (PAdES B-LT)</translation>
    </message>
    <message>
        <source>For decades (PAdES B-LTA)</source>
        <translation>Für Jahrzehnte (PAdES B-LTA)</translation>
    </message>
    <message>
        <source>Timestamp authorities</source>
        <translation>Zeitstempelstellen</translation>
    </message>
    <message>
        <source>Asked from top to bottom until one answers. They see a number made from the signature, nothing of the document.</source>
        <translation>Von oben nach unten gefragt, bis eine antwortet. Sie sehen eine aus der Signatur berechnete Zahl, nichts vom Dokument.</translation>
    </message>
    <message>
        <source>Address of a timestamp authority</source>
        <translation>Adresse einer Zeitstempelstelle</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Remove the authority</source>
        <translation>Stelle entfernen</translation>
    </message>
    <message>
        <source>Write the whole address, such as https://tsa.example/tsr.</source>
        <translation>Geben Sie die ganze Adresse ein, etwa https://tsa.example/tsr.</translation>
    </message>
    <message>
        <source>It works. %1 answered: it is %2. (%3 vouches for it.)</source>
        <translation>Es geht. %1 antwortet: Es ist %2. (%3 bürgt dafür.)</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This level needs at least one timestamp authority.</source>
        <translation>Diese Stufe braucht mindestens eine Zeitstempelstelle.</translation>
    </message>
    <message>
        <source>From now on signatures are made like this.</source>
        <translation>Ab jetzt wird so signiert.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StageColumn</name>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>%1, collapsed</source>
        <translation>%1, eingeklappt</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StagesPage</name>
    <message>
        <source>Stages of the board</source>
        <translation>Phasen des Boards</translation>
    </message>
    <message>
        <source>Columns from left to right. Cards move by themselves as people sign; the names are yours.</source>
        <translation>Spalten von links nach rechts. Karten wandern von selbst, während unterschrieben wird; die Namen bestimmen Sie.</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>Phase hinzufügen</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Neue Phase</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StepTitle</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TemplatesPane</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Wer beteiligt ist</translation>
    </message>
    <message numerus="yes">
        <source>%n of ours</source>
        <translation>
            <numerusform>%n von uns</numerusform>
            <numerusform>%n von uns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of theirs</source>
        <translation>
            <numerusform>%n der anderen Seite</numerusform>
            <numerusform>%n der anderen Seite</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>Filled in from the records</source>
        <translation>Aus den Stammdaten ausgefüllt</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Neues Dokument</translation>
    </message>
    <message>
        <source>Use it again</source>
        <translation>Wieder verwenden</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>Ablegen</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Noch keine Vorlagen</translation>
    </message>
    <message>
        <source>Prepare a document once, then save it as a template from its page: files, fields and who signs are kept. Words such as {{contact.name}} or {{deal.amount}} in a DOCX or ODT file are filled in each time.</source>
        <translation>Bereiten Sie ein Dokument einmal vor und speichern Sie es auf seiner Seite als Vorlage: Dateien, Felder und wer unterschreibt bleiben erhalten. Wörter wie {{contact.name}} oder {{deal.amount}} in einer DOCX- oder ODT-Datei werden jedes Mal ausgefüllt.</translation>
    </message>
    <message>
        <source>“%1” is put away. Documents made from it stay.</source>
        <translation>„%1“ ist abgelegt. Daraus erstellte Dokumente bleiben.</translation>
    </message>
    <message>
        <source>“%1” can be used again.</source>
        <translation>„%1“ kann wieder verwendet werden.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TemplatesScreen</name>
    <message>
        <source>Search names and files</source>
        <translation>Namen und Dateien suchen</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Abgelegt</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TextField</name>
    <message>
        <source>Show what is typed</source>
        <translation>Eingabe anzeigen</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Eingabe verbergen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TitleLine</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ToastArea</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TrayBell</name>
    <message>
        <source>Open Countersign</source>
        <translation>Countersign öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) with news</source>
        <translation>
            <numerusform>%n Dokument mit Neuigkeiten</numerusform>
            <numerusform>%n Dokumente mit Neuigkeiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::TrustPage</name>
    <message>
        <source>Whom we trust</source>
        <translation>Wem wir vertrauen</translation>
    </message>
    <message>
        <source>A signature counts as trusted when its certificate leads to one of these. Our own company authority always does.</source>
        <translation>Eine Signatur gilt als vertrauenswürdig, wenn ihr Zertifikat zu einer dieser Stellen führt. Unsere eigene Firmenstelle zählt immer.</translation>
    </message>
    <message>
        <source>Add an authority&apos;s certificate…</source>
        <translation>Zertifikat einer Stelle hinzufügen…</translation>
    </message>
    <message>
        <source>Take over a trusted list…</source>
        <translation>Vertrauensliste übernehmen…</translation>
    </message>
    <message>
        <source>Trust whom this computer&apos;s system trusts</source>
        <translation>Vertrauen, wem das System dieses Computers vertraut</translation>
    </message>
    <message>
        <source>Authorities of partners</source>
        <translation>Stellen der Partner</translation>
    </message>
    <message>
        <source>EU trusted lists</source>
        <translation>EU-Vertrauenslisten</translation>
    </message>
    <message>
        <source>Each member state publishes who issues qualified certificates. The list&apos;s own signature is checked; take over a newer one from time to time.</source>
        <translation>Jeder Mitgliedstaat veröffentlicht, wer qualifizierte Zertifikate ausstellt. Die Signatur der Liste wird geprüft; übernehmen Sie von Zeit zu Zeit eine neuere.</translation>
    </message>
    <message>
        <source>The system</source>
        <translation>Das System</translation>
    </message>
    <message>
        <source>Choose the authority&apos;s certificate</source>
        <translation>Zertifikat der Stelle wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der *.p7b);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.der *.p7b);;Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n authorities. They are chosen for websites, not for signatures: turn it on only if you need it.</source>
        <translation>
            <numerusform>%n Stelle. Sie wurde für Websites ausgewählt, nicht für Signaturen: nur einschalten, wenn nötig.</numerusform>
            <numerusform>%n Stellen. Sie wurden für Websites ausgewählt, nicht für Signaturen: nur einschalten, wenn nötig.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 authorities for signatures, %2 for timestamps · issued %3</source>
        <translation>%1 Stellen für Signaturen, %2 für Zeitstempel · ausgestellt am %3</translation>
    </message>
    <message>
        <source>a newer one is out since %1</source>
        <translation>eine neuere gibt es seit %1</translation>
    </message>
    <message>
        <source>Forget the list of %1</source>
        <translation>Liste von %1 vergessen</translation>
    </message>
    <message>
        <source>The list is forgotten.</source>
        <translation>Die Liste ist vergessen.</translation>
    </message>
    <message>
        <source>until %1 · %2</source>
        <translation>bis %1 · %2</translation>
    </message>
    <message>
        <source>Trust %1 no longer</source>
        <translation>%1 nicht mehr vertrauen</translation>
    </message>
    <message>
        <source>It is trusted no longer.</source>
        <translation>Ihr wird nicht mehr vertraut.</translation>
    </message>
    <message>
        <source>It was trusted already.</source>
        <translation>Ihr wurde schon vertraut.</translation>
    </message>
    <message numerus="yes">
        <source>%n authorities are trusted now.</source>
        <translation>
            <numerusform>%n Stelle wird jetzt vertraut.</numerusform>
            <numerusform>%n Stellen wird jetzt vertraut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the trusted list</source>
        <translation>Vertrauensliste wählen</translation>
    </message>
    <message>
        <source>Trusted lists (*.xml *.xtsl);;All files (*)</source>
        <translation>Vertrauenslisten (*.xml *.xtsl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose the certificate of the list&apos;s operator</source>
        <translation>Zertifikat des Listenbetreibers wählen</translation>
    </message>
    <message>
        <source>The list of %1 is taken over.</source>
        <translation>Die Liste von %1 ist übernommen.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::VerifyScreen</name>
    <message>
        <source>Verify a PDF</source>
        <translation>PDF prüfen</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Andere Datei</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Drop any PDF here</source>
        <translation>Beliebiges PDF hierher ziehen</translation>
    </message>
    <message>
        <source>Who signed it, whether it was changed since, and when: checked on this computer, nothing is sent anywhere.</source>
        <translation>Wer signiert hat, ob danach etwas verändert wurde und wann: wird auf diesem Computer geprüft, nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Choose a PDF</source>
        <translation>PDF wählen</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>View what was signed</source>
        <translation>Signierte Fassung ansehen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Alle Seiten</translation>
    </message>
    <message>
        <source>As signed</source>
        <translation>Wie signiert</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige Änderung</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Changes after signing</source>
        <translation>Änderungen nach dem Signieren</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
    <message>
        <source>%1 cannot be checked</source>
        <translation>%1 lässt sich nicht prüfen</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>As signed on %1</source>
        <translation>Wie signiert am %1</translation>
    </message>
    <message>
        <source>As the file shows now</source>
        <translation>Wie die Datei es jetzt zeigt</translation>
    </message>
    <message>
        <source>Allowed change %1 of %2</source>
        <translation>Erlaubte Änderung %1 von %2</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>Änderung %1 von %2</translation>
    </message>
    <message>
        <source>The report was saved.</source>
        <translation>Der Bericht wurde gespeichert.</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Text (*.txt);;JSON (*.json)</source>
        <translation>PDF (*.pdf);;Text (*.txt);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Bericht drucken</translation>
    </message>
    <message>
        <source>Drop it to check who signed it</source>
        <translation>Ablegen, um zu prüfen, wer signiert hat</translation>
    </message>
</context>
<context>
    <name>countersign::ui::WeeksChart</name>
    <message>
        <source>Sent and completed by week</source>
        <translation>Gesendet und abgeschlossen nach Wochen</translation>
    </message>
    <message>
        <source>%1 sent, %2 completed</source>
        <translation>%1 gesendet, %2 abgeschlossen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Week from %1: %2 sent, %3 completed</source>
        <translation>Woche ab %1: %2 gesendet, %3 abgeschlossen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ZoomBar</name>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>An Breite anpassen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>zoom of the pages</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Zoom %1 percent, fit the width</source>
        <translation>Zoom %1 Prozent, an Breite anpassen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ConditionRow</name>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Name des Felds</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation>Bedingung entfernen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>our company is %1</source>
        <translation>unsere Firma %1 ist</translation>
    </message>
    <message>
        <source>our company is one that is gone</source>
        <translation>unsere Firma eine ist, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>%1 is responsible</source>
        <translation>%1 verantwortlich ist</translation>
    </message>
    <message>
        <source>somebody who is gone is responsible</source>
        <translation>jemand verantwortlich ist, den es nicht mehr gibt</translation>
    </message>
    <message>
        <source>the title contains “%1”</source>
        <translation>der Titel „%1“ enthält</translation>
    </message>
    <message>
        <source>“%1” is at least %2</source>
        <translation>„%1“ mindestens %2 ist</translation>
    </message>
    <message>
        <source>“%1” is below %2</source>
        <translation>„%1“ kleiner als %2 ist</translation>
    </message>
    <message>
        <source>one that is gone</source>
        <translation>eine, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>Somebody who is gone</source>
        <translation>Jemand, der nicht mehr da ist</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DeliveryParty</name>
    <message>
        <source>The link goes by</source>
        <translation>Der Link geht per</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone for SMS</source>
        <translation>Telefon für SMS</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Who may open it</source>
        <translation>Wer es öffnen darf</translation>
    </message>
    <message>
        <source>Access code</source>
        <translation>Zugangscode</translation>
    </message>
    <message>
        <source>May pass it on to another person, once</source>
        <translation>Darf ihn einmal an eine andere Person weitergeben</translation>
    </message>
    <message>
        <source>gets a copy</source>
        <translation>erhält eine Kopie</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>unterschreibt</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Begin with + and the country&apos;s code, such as +48 601 222 318.</source>
        <translation>Beginnen Sie mit + und der Ländervorwahl, etwa +48 601 222 318.</translation>
    </message>
    <message>
        <source>Tell it by telephone or in person. It is not in the message with the link.</source>
        <translation>Sagen Sie ihn am Telefon oder persönlich. In der Nachricht mit dem Link steht er nicht.</translation>
    </message>
    <message>
        <source>Suggest another access code</source>
        <translation>Anderen Zugangscode vorschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) ask for files.</source>
        <translation>
            <numerusform>%n Feld bittet um Dateien.</numerusform>
            <numerusform>%n Felder bitten um Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>No field asks for files, so none can be attached.</source>
        <translation>Kein Feld bittet um Dateien, also kann niemand welche anhängen.</translation>
    </message>
    <message>
        <source>See the fields</source>
        <translation>Felder ansehen</translation>
    </message>
    <message>
        <source>Ask for files</source>
        <translation>Um Dateien bitten</translation>
    </message>
    <message>
        <source>Whoever has the link</source>
        <translation>Wer den Link hat</translation>
    </message>
    <message>
        <source>With a code sent by e-mail</source>
        <translation>Mit einem Code per E-Mail</translation>
    </message>
    <message>
        <source>With a code sent by SMS</source>
        <translation>Mit einem Code per SMS</translation>
    </message>
    <message>
        <source>With an access code you tell them</source>
        <translation>Mit einem Zugangscode, den Sie sagen</translation>
    </message>
    <message>
        <source>E-mail for the code</source>
        <translation>E-Mail für den Code</translation>
    </message>
    <message>
        <source>Phone for the code</source>
        <translation>Telefon für den Code</translation>
    </message>
    <message>
        <source>The relay has no SMS gateway yet.</source>
        <translation>Der Vermittlungsserver hat noch kein SMS-Gateway.</translation>
    </message>
    <message>
        <source>Whoever has the link may open it.</source>
        <translation>Öffnen kann, wer den Link hat.</translation>
    </message>
    <message>
        <source>Opens with a code sent by e-mail.</source>
        <translation>Öffnet sich mit einem Code per E-Mail.</translation>
    </message>
    <message>
        <source>Opens with a code sent by SMS.</source>
        <translation>Öffnet sich mit einem Code per SMS.</translation>
    </message>
    <message>
        <source>Opens with an access code you tell them.</source>
        <translation>Öffnet sich mit einem Zugangscode, den Sie sagen.</translation>
    </message>
    <message>
        <source>May be passed on.</source>
        <translation>Darf weitergegeben werden.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RuleForm</name>
    <message>
        <source>When a card enters</source>
        <translation>Wenn eine Karte hier ankommt</translation>
    </message>
    <message>
        <source>After so many days, if it is still there</source>
        <translation>Nach so vielen Tagen, falls sie noch dort ist</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>Regel speichern</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>Only for some documents</source>
        <translation>Nur für manche Dokumente</translation>
    </message>
    <message>
        <source>Try it dry</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Write a number of days up to 365.</source>
        <translation>Geben Sie eine Zahl von Tagen bis 365 ein.</translation>
    </message>
    <message>
        <source>The rule is saved. It runs from now on.</source>
        <translation>Die Regel ist gespeichert. Sie läuft ab jetzt.</translation>
    </message>
    <message>
        <source>No document in this stage fits now. Nothing would have happened.</source>
        <translation>Kein Dokument in dieser Phase passt jetzt. Nichts wäre geschehen.</translation>
    </message>
    <message numerus="yes">
        <source>It would have run for %n document(s) that are in this stage now. Nothing was done.</source>
        <translation>
            <numerusform>Sie wäre für %n Dokument in dieser Phase gelaufen. Es wurde nichts getan.</numerusform>
            <numerusform>Sie wäre für %n Dokumente in dieser Phase gelaufen. Es wurde nichts getan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>Eine Aktion hinzufügen</translation>
    </message>
    <message>
        <source>A new rule</source>
        <translation>Eine neue Regel</translation>
    </message>
    <message>
        <source>Change the rule</source>
        <translation>Die Regel ändern</translation>
    </message>
    <message>
        <source>Deals: %1</source>
        <translation>Geschäfte: %1</translation>
    </message>
    <message>
        <source>A stage that is gone</source>
        <translation>Eine Phase, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>When a deal enters</source>
        <translation>Wenn ein Geschäft hier ankommt</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Choose a stage.</source>
        <translation>Wählen Sie eine Phase.</translation>
    </message>
    <message>
        <source>The rule is changed.</source>
        <translation>Die Regel ist geändert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>No deal is in this stage now. Nothing would have happened.</source>
        <translation>In dieser Phase ist jetzt kein Geschäft. Es wäre nichts geschehen.</translation>
    </message>
    <message numerus="yes">
        <source>It would have run for %n deal(s) that are in this stage now. Nothing was done.</source>
        <translation>
            <numerusform>Sie wäre für %n Geschäft gelaufen, das jetzt in dieser Phase ist. Es wurde nichts getan.</numerusform>
            <numerusform>Sie wäre für %n Geschäfte gelaufen, die jetzt in dieser Phase sind. Es wurde nichts getan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::SecretField</name>
    <message>
        <source>Secret the calls are signed with</source>
        <translation>Geheimnis, mit dem Aufrufe signiert werden</translation>
    </message>
    <message>
        <source>Copy it to your server now: it is not shown again. The server checks with it that a call comes from this office (HMAC-SHA256, “Standard Webhooks”).</source>
        <translation>Kopieren Sie es jetzt auf Ihren Server: Es wird nicht noch einmal gezeigt. Damit prüft der Server, dass ein Aufruf von diesem Büro kommt (HMAC-SHA256, „Standard Webhooks“).</translation>
    </message>
    <message>
        <source>Copy the secret</source>
        <translation>Geheimnis kopieren</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TriggerForm</name>
    <message>
        <source>When this happens</source>
        <translation>Wenn dies geschieht</translation>
    </message>
    <message>
        <source>Which value</source>
        <translation>Welcher Wert</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Name des Felds</translation>
    </message>
    <message>
        <source>Move the card to</source>
        <translation>Karte verschieben nach</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>a field of the document</source>
        <translation>ein Feld des Dokuments</translation>
    </message>
    <message>
        <source>As it is labelled in the document, such as “Amount”.</source>
        <translation>So, wie es im Dokument heißt, etwa „Betrag“.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Write how the field is labelled.</source>
        <translation>Geben Sie ein, wie das Feld heißt.</translation>
    </message>
    <message>
        <source>Cards move by it from now on.</source>
        <translation>Karten werden ab jetzt dadurch verschoben.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Add what moves a card</source>
        <translation>Hinzufügen, was eine Karte verschiebt</translation>
    </message>
    <message>
        <source>Change what moves a card</source>
        <translation>Ändern, was eine Karte bewegt</translation>
    </message>
    <message>
        <source>Its deal to “%1”</source>
        <translation>Ihr Geschäft nach „%1“</translation>
    </message>
    <message>
        <source>A stage that is gone</source>
        <translation>Eine Phase, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Choose a stage.</source>
        <translation>Wählen Sie eine Phase.</translation>
    </message>
    <message>
        <source>It is changed.</source>
        <translation>Es ist geändert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>countersign::ui::OwnMailCard</name>
    <message>
        <source>Send e-mail by the office&apos;s own mail server</source>
        <translation>E-Mails über den eigenen Mailserver des Büros senden</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation>Absenderadresse</translation>
    </message>
    <message>
        <source>Attach the finished PDF to the last mail</source>
        <translation>Das fertige PDF an die letzte E-Mail anhängen</translation>
    </message>
    <message>
        <source>Try it with this address</source>
        <translation>Mit dieser Adresse ausprobieren</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Test senden</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Send a test by the office&apos;s own mail server</source>
        <translation>Test über den eigenen Mailserver des Büros senden</translation>
    </message>
    <message>
        <source>TLS after STARTTLS (usually port 587)</source>
        <translation>TLS nach STARTTLS (meist Port 587)</translation>
    </message>
    <message>
        <source>TLS from the start (usually port 465)</source>
        <translation>TLS von Anfang an (meist Port 465)</translation>
    </message>
    <message>
        <source>None: a server on this machine</source>
        <translation>Keine: ein Server auf diesem Rechner</translation>
    </message>
    <message>
        <source>Mail from this desktop</source>
        <translation>E-Mail von diesem Rechner</translation>
    </message>
    <message>
        <source>Then the relay never learns who gets a link: it keeps the sealed packages only. Text messages, webhooks and one-time codes still go through it.</source>
        <translation>Dann erfährt der Vermittlungsserver nie, wer einen Link bekommt: Er verwahrt nur die versiegelten Pakete. SMS, Webhooks und Einmalcodes laufen weiterhin über ihn.</translation>
    </message>
    <message>
        <source>Kept in the keychain. Empty: as it is.</source>
        <translation>Liegt im Schlüsselbund. Leer: bleibt so.</translation>
    </message>
    <message>
        <source>Which server takes your mail?</source>
        <translation>Welcher Server nimmt Ihre E-Mails an?</translation>
    </message>
    <message>
        <source>Another machine is only reached with TLS.</source>
        <translation>Ein anderer Rechner wird nur mit TLS erreicht.</translation>
    </message>
    <message>
        <source>A number up to 65535.</source>
        <translation>Eine Zahl bis 65535.</translation>
    </message>
    <message>
        <source>Write the address that mail comes from.</source>
        <translation>Tragen Sie die Adresse ein, von der E-Mails kommen.</translation>
    </message>
    <message>
        <source>It was not saved.</source>
        <translation>Es wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>E-mail leaves by this server from now on.</source>
        <translation>E-Mails gehen ab jetzt über diesen Server hinaus.</translation>
    </message>
    <message>
        <source>E-mail leaves by the relay.</source>
        <translation>E-Mails gehen über den Vermittlungsserver hinaus.</translation>
    </message>
    <message>
        <source>Where should the test go?</source>
        <translation>Wohin soll der Test gehen?</translation>
    </message>
    <message>
        <source>A test from Countersign</source>
        <translation>Ein Test von Countersign</translation>
    </message>
    <message>
        <source>If you read this, links will arrive the same way. Nobody has to do anything.</source>
        <translation>Wenn Sie das lesen, kommen auch Links so an. Niemand muss etwas tun.</translation>
    </message>
    <message>
        <source>The server&apos;s words: %1</source>
        <translation>Der Server sagt: %1</translation>
    </message>
    <message>
        <source>Taken over for %1. See whether it arrives.</source>
        <translation>Für %1 angenommen. Prüfen Sie, ob es ankommt.</translation>
    </message>
    <message>
        <source>It was refused.</source>
        <translation>Es wurde abgelehnt.</translation>
    </message>
    <message>
        <source>It did not go out.</source>
        <translation>Es ging nicht hinaus.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RelayTrustCard</name>
    <message>
        <source>I have looked into it</source>
        <translation>Ist geklärt</translation>
    </message>
    <message>
        <source>The relay has forgotten something.</source>
        <translation>Der Server hat etwas vergessen.</translation>
    </message>
    <message>
        <source>The relay tells another history now.</source>
        <translation>Der Server erzählt jetzt eine andere Geschichte.</translation>
    </message>
    <message>
        <source>The relay's history was altered.</source>
        <translation>Die Geschichte des Servers wurde verändert.</translation>
    </message>
    <message>
        <source>Its log ends at entry %1, and this office has seen later ones. That happens when an old backup is put back: ask whoever runs the relay.</source>
        <translation>Sein Protokoll endet bei Eintrag %1, und dieses Büro hat spätere gesehen. Das geschieht, wenn eine alte Sicherung zurückgespielt wird: Fragen Sie, wer den Server betreibt.</translation>
    </message>
    <message>
        <source>Entry %1 of its log does not fit what this office has seen before. Ask whoever runs the relay, and compare recent evidence with what your clients say.</source>
        <translation>Eintrag %1 seines Protokolls passt nicht zu dem, was dieses Büro zuvor gesehen hat. Fragen Sie, wer den Server betreibt, und vergleichen Sie neuere Nachweise mit dem, was Ihre Kunden sagen.</translation>
    </message>
    <message>
        <source>The relay shows clients another page than this program knows.</source>
        <translation>Der Server zeigt Kunden eine andere Seite, als dieses Programm kennt.</translation>
    </message>
    <message>
        <source>That is so while only one of the two is updated. Otherwise ask whoever runs the relay: its page has the hash %1, and this program knows %2.</source>
        <translation>Das ist so, solange nur eines von beiden aktualisiert ist. Sonst fragen Sie, wer den Server betreibt: Seine Seite hat den Hashwert %1, dieses Programm kennt %2.</translation>
    </message>
    <message>
        <source>Its history holds.</source>
        <translation>Seine Geschichte stimmt.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) of its log follow from each other, and none was altered since.</source>
        <translation>
            <numerusform>%n Eintrag seines Protokolls wurde verglichen und seither nicht verändert.</numerusform>
            <numerusform>%n Einträge seines Protokolls folgen aufeinander, keiner wurde seither verändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check how its mail is received</source>
        <translation>Prüfen, wie seine Post ankommt</translation>
    </message>
    <message>
        <source>Nothing to check yet.</source>
        <translation>Noch nichts zu prüfen.</translation>
    </message>
    <message>
        <source>The relay did not say which domain its mail comes from.</source>
        <translation>Der Server hat nicht gesagt, von welcher Domain seine Post kommt.</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>too lax</source>
        <translation>zu locker</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Who may send (SPF): %1. Signature (DKIM): %2. Instruction to receivers (DMARC): %3.</source>
        <translation>Wer senden darf (SPF): %1. Signatur (DKIM): %2. Anweisung an Empfänger (DMARC): %3.</translation>
    </message>
    <message>
        <source>Invitations from %1 may end up as spam.</source>
        <translation>Einladungen von %1 können als Spam enden.</translation>
    </message>
    <message>
        <source>Mail comes from %1.</source>
        <translation>Die Post kommt von %1.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ActionForm</name>
    <message>
        <source>Do this</source>
        <translation>Das tun</translation>
    </message>
    <message>
        <source>Do this earlier</source>
        <translation>Das früher tun</translation>
    </message>
    <message>
        <source>Remove the action</source>
        <translation>Die Aktion entfernen</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Move it to</source>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>Days from then</source>
        <translation>Tage ab dann</translation>
    </message>
    <message>
        <source>To (empty: the client)</source>
        <translation>An (leer: der Kunde)</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Signs for us</source>
        <translation>Unterschreibt für uns</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Address to call</source>
        <translation>Aufzurufende Adresse</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Who is responsible</source>
        <translation>Wer zuständig ist</translation>
    </message>
    <message>
        <source>As in the template</source>
        <translation>Wie in der Vorlage</translation>
    </message>
    <message>
        <source>Where signed documents are put</source>
        <translation>Wohin unterschriebene Dokumente kommen</translation>
    </message>
    <message>
        <source>A template that is archived or gone</source>
        <translation>Eine Vorlage, die archiviert oder gelöscht ist</translation>
    </message>
    <message>
        <source>Then do this</source>
        <translation>Dann das tun</translation>
    </message>
    <message>
        <source>Somebody who is gone</source>
        <translation>Jemand, der nicht mehr da ist</translation>
    </message>
    <message>
        <source>A stage that is gone</source>
        <translation>Eine Phase, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>The call says which document is in which state and stage, never its title or names. The relay must allow the server&apos;s name (--webhook-hosts).</source>
        <translation>Der Aufruf sagt, welches Dokument in welchem Zustand und in welcher Phase ist, nie Titel oder Namen. Der Vermittlungsserver muss den Namen des Servers erlauben (--webhook-hosts).</translation>
    </message>
    <message>
        <source>Write how many days, from 1 on.</source>
        <translation>Geben Sie die Zahl der Tage ein, ab 1.</translation>
    </message>
    <message>
        <source>Choose who.</source>
        <translation>Wählen Sie, wer.</translation>
    </message>
    <message>
        <source>Choose a stage.</source>
        <translation>Wählen Sie eine Phase.</translation>
    </message>
    <message>
        <source>Write what is to be said.</source>
        <translation>Schreiben Sie, was gesagt werden soll.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>There is no template yet. Save a document as a template from its page.</source>
        <translation>Es gibt noch keine Vorlage. Speichern Sie ein Dokument auf seiner Seite als Vorlage.</translation>
    </message>
    <message>
        <source>Choose a template.</source>
        <translation>Wählen Sie eine Vorlage.</translation>
    </message>
    <message>
        <source>Choose a folder with its whole path.</source>
        <translation>Wählen Sie einen Ordner mit vollem Pfad.</translation>
    </message>
    <message>
        <source>Write the whole address. It begins with https://.</source>
        <translation>Geben Sie die ganze Adresse ein. Sie beginnt mit https://.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::EditorBar</name>
    <message>
        <source>Grid (Ctrl+G)</source>
        <translation>Raster (Strg+G)</translation>
    </message>
    <message>
        <source>Distance between the lines of the grid</source>
        <translation>Abstand der Rasterlinien</translation>
    </message>
    <message>
        <source>Unit of the grid</source>
        <translation>Einheit des Rasters</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>pt</translation>
    </message>
    <message>
        <source>Tab order</source>
        <translation>Tabulatorreihenfolge</translation>
    </message>
    <message>
        <source>Click the fields one after the other.</source>
        <translation>Klicken Sie die Felder nacheinander an.</translation>
    </message>
    <message>
        <source>As read</source>
        <translation>Wie gelesen</translation>
    </message>
    <message>
        <source>From the top, then from the left</source>
        <translation>Von oben, dann von links</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StyleProperties</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 pt</translation>
    </message>
    <message>
        <source>Number format</source>
        <translation>Zahlenformat</translation>
    </message>
    <message>
        <source>As it is typed</source>
        <translation>Wie eingegeben</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Nachkommastellen</translation>
    </message>
    <message>
        <source>Text colour</source>
        <translation>Textfarbe</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schriftart</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>Ohne Serifen</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Mit Serifen</translation>
    </message>
    <message>
        <source>Typewriter</source>
        <translation>Schreibmaschine</translation>
    </message>
    <message>
        <source>Handwriting</source>
        <translation>Handschrift</translation>
    </message>
</context>
<context>
    <name>countersign::ui::AlignButtons</name>
    <message>
        <source>Align left edges</source>
        <translation>Linke Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>Mitten ausrichten</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>Rechte Kanten ausrichten</translation>
    </message>
    <message>
        <source>Distribute across</source>
        <translation>Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Align upper edges</source>
        <translation>Obere Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align at the same height</source>
        <translation>Auf gleicher Höhe ausrichten</translation>
    </message>
    <message>
        <source>Align lower edges</source>
        <translation>Untere Kanten ausrichten</translation>
    </message>
    <message>
        <source>Distribute down</source>
        <translation>Senkrecht verteilen</translation>
    </message>
    <message>
        <source>Make them the same size</source>
        <translation>Gleich groß machen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FoundCard</name>
    <message>
        <source>Found in the text</source>
        <translation>Im Text gefunden</translation>
    </message>
    <message>
        <source>Place what was found</source>
        <translation>Gefundenes platzieren</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>These places look like fields: %1. Nothing leaves this computer.</source>
        <translation>Diese Stellen sehen nach Feldern aus: %1. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Place it</source>
        <translation>Platzieren</translation>
    </message>
    <message numerus="yes">
        <source>Place %n fields</source>
        <translation>
            <numerusform>%n Feld platzieren</numerusform>
            <numerusform>%n Felder platzieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardLine</name>
    <message>
        <source>Save view</source>
        <translation>Ansicht merken</translation>
    </message>
    <message>
        <source>Remove this view</source>
        <translation>Diese Ansicht entfernen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>A name for this view</source>
        <translation>Ein Name für diese Ansicht</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Waits for me</source>
        <translation>Warten auf mich</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>Gruppen: %1</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Schreiben Sie einen Namen.</translation>
    </message>
    <message>
        <source>the other side’s turn</source>
        <translation>die Gegenseite ist am Zug</translation>
    </message>
    <message>
        <source>%1’s turn</source>
        <translation>%1 ist am Zug</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardRows</name>
    <message>
        <source>Without a deal</source>
        <translation>Ohne Geschäft</translation>
    </message>
    <message>
        <source>Others</source>
        <extracomment>A lane of the board: the cards of all who have no lane of their own.</extracomment>
        <translation>Übrige</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealBar</name>
    <message>
        <source>Move to</source>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n deal(s)? Their documents stay.</source>
        <translation>
            <numerusform>%n Geschäft entfernen? Die Dokumente bleiben.</numerusform>
            <numerusform>%n Geschäfte entfernen? Die Dokumente bleiben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) stay as they are. “%1”: %2</source>
        <translation>
            <numerusform>%n Geschäft bleibt, wie es ist. „%1“: %2</numerusform>
            <numerusform>%n Geschäfte bleiben, wie sie sind. „%1“: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) are now in “%1”.</source>
        <translation>
            <numerusform>%n Geschäft ist jetzt in „%1“.</numerusform>
            <numerusform>%n Geschäfte sind jetzt in „%1“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is responsible for %n deal(s) now.</source>
        <translation>
            <numerusform>%1 ist jetzt für %n Geschäft verantwortlich.</numerusform>
            <numerusform>%1 ist jetzt für %n Geschäfte verantwortlich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) are removed. Their documents stay.</source>
        <translation>
            <numerusform>%n Geschäft ist entfernt. Die Dokumente bleiben.</numerusform>
            <numerusform>%n Geschäfte sind entfernt. Die Dokumente bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealBoard</name>
    <message>
        <source>New deal</source>
        <translation>Neues Geschäft</translation>
    </message>
    <message>
        <source>Send a document when a deal comes here…</source>
        <translation>Ein Dokument senden, wenn ein Geschäft hierher kommt…</translation>
    </message>
    <message>
        <source>Name of the stage…</source>
        <translation>Name der Phase…</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealMenu</name>
    <message>
        <source>No deal</source>
        <translation>Kein Geschäft</translation>
    </message>
    <message>
        <source>No open deals</source>
        <translation>Keine offenen Geschäfte</translation>
    </message>
    <message>
        <source>Looking for deals</source>
        <translation>Geschäfte werden gesucht</translation>
    </message>
    <message>
        <source>More deals</source>
        <translation>Weitere Geschäfte</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealTable</name>
    <message>
        <source>Deals</source>
        <translation>Geschäfte</translation>
    </message>
    <message>
        <source>Go through the deals</source>
        <translation>Durch die Geschäfte gehen</translation>
    </message>
    <message>
        <source>Open the deal</source>
        <translation>Das Geschäft öffnen</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Was damit getan werden kann</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>Auswahl aufheben</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealTableModel</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RestoreForm</name>
    <message>
        <source>A file of this backup is damaged. Nothing was restored and the backup stays as it is. Copy it from its disk again, or choose an earlier one.</source>
        <translation>Eine Datei dieser Sicherung ist beschädigt. Nichts wurde wiederhergestellt, und die Sicherung bleibt, wie sie ist. Kopieren Sie sie noch einmal von ihrem Datenträger, oder wählen Sie eine frühere.</translation>
    </message>
    <message>
        <source>Folder of the backup</source>
        <translation>Ordner der Sicherung</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Kennwort der Sicherung</translation>
    </message>
    <message>
        <source>Restore the office</source>
        <translation>Das Büro wiederherstellen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The one that was chosen when the backup was made. It opens the office from now on too.</source>
        <translation>Die beim Sichern gewählte. Sie öffnet ab jetzt auch das Büro.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Documents, journal and keys come back as they were when the backup was made. Afterwards go on with this office only, not with the one it was copied from.</source>
        <translation>Dokumente, Journal und Schlüssel kommen zurück, wie sie bei der Sicherung waren. Arbeiten Sie danach nur mit diesem Büro weiter, nicht mit dem, von dem kopiert wurde.</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Wo es aufbewahrt wird</translation>
    </message>
    <message>
        <source>Which folder is the backup in?</source>
        <translation>In welchem Ordner ist die Sicherung?</translation>
    </message>
    <message>
        <source>Where shall the office be kept?</source>
        <translation>Wo soll das Büro aufbewahrt werden?</translation>
    </message>
    <message>
        <source>There is no backup in this folder.</source>
        <translation>In diesem Ordner ist keine Sicherung.</translation>
    </message>
    <message>
        <source>Write the passphrase of the backup.</source>
        <translation>Geben Sie das Kennwort der Sicherung ein.</translation>
    </message>
    <message>
        <source>Copying and checking</source>
        <translation>Wird kopiert und geprüft</translation>
    </message>
    <message>
        <source>This passphrase does not open the backup. Check Caps Lock and try again.</source>
        <translation>Dieses Kennwort öffnet die Sicherung nicht. Prüfen Sie die Feststelltaste und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The office is not restored.</source>
        <translation>Das Büro ist nicht wiederhergestellt.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::QuestionCard</name>
    <message>
        <source>Your answer</source>
        <translation>Ihre Antwort</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>Antwort senden</translation>
    </message>
    <message>
        <source>%1 asks: “%2”</source>
        <translation>%1 fragt: „%2“</translation>
    </message>
    <message>
        <source>Goes by e-mail to %1. The relay sends it and can read it: no secrets here.</source>
        <translation>Geht per E-Mail an %1. Der Vermittlungsserver sendet sie und kann sie lesen: keine Geheimnisse hier.</translation>
    </message>
    <message>
        <source>There is no e-mail address: call %1.</source>
        <translation>Es gibt keine E-Mail-Adresse: rufen Sie %1 an.</translation>
    </message>
    <message>
        <source>Write the answer.</source>
        <translation>Schreiben Sie die Antwort.</translation>
    </message>
    <message>
        <source>Your question about “%1”</source>
        <translation>Ihre Frage zu „%1“</translation>
    </message>
    <message>
        <source>The answer is on its way.</source>
        <translation>Die Antwort ist unterwegs.</translation>
    </message>
    <message>
        <source>Stands beside the document when %1 opens the link again, encrypted on the way. A message says that it is there.</source>
        <translation>Steht neben dem Dokument, wenn %1 den Link wieder öffnet, unterwegs verschlüsselt. Eine Nachricht sagt, dass sie da ist.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::OwnSignatureCard</name>
    <message>
        <source>Keep this signature</source>
        <translation>Diese Unterschrift behalten</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>My signature</source>
        <translation>Meine Unterschrift</translation>
    </message>
    <message>
        <source>What pages show when you sign. It is kept on this computer only, encrypted.</source>
        <translation>Was die Seiten zeigen, wenn Sie unterschreiben. Sie bleibt verschlüsselt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Your signature is no longer kept.</source>
        <translation>Ihre Unterschrift ist nicht mehr gespeichert.</translation>
    </message>
    <message>
        <source>Your signature is kept. The queue proposes it.</source>
        <translation>Ihre Unterschrift ist gespeichert und wird beim Unterschreiben vorgeschlagen.</translation>
    </message>
    <message>
        <source>Make a signature first.</source>
        <translation>Machen Sie zuerst eine Unterschrift.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DesktopsPage</name>
    <message>
        <source>Desktops</source>
        <translation>Arbeitsplätze</translation>
    </message>
    <message>
        <source>Several people work on the same documents, each on a computer of their own. The relay carries everything between them, sealed: it cannot read any of it.</source>
        <translation>Mehrere Personen arbeiten an denselben Dokumenten, jede am eigenen Computer. Der Vermittlungsserver trägt alles verschlüsselt zwischen ihnen hin und her und kann nichts davon lesen.</translation>
    </message>
    <message>
        <source>Whose computer is it?</source>
        <translation>Wessen Computer ist es?</translation>
    </message>
    <message>
        <source>Invite a desktop</source>
        <translation>Computer einladen</translation>
    </message>
    <message>
        <source>They are the same: let it in</source>
        <translation>Sie sind gleich: hereinlassen</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>Sie unterscheiden sich</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>Nicht angewandt</translation>
    </message>
    <message>
        <source>Somebody else was faster. These acts of this computer have changed nothing:</source>
        <translation>Jemand anderes war schneller. Diese Handlungen an diesem Computer haben nichts geändert:</translation>
    </message>
    <message>
        <source>A further computer</source>
        <translation>Ein weiterer Computer</translation>
    </message>
    <message>
        <source>Does the other screen show the same number?</source>
        <translation>Zeigt der andere Bildschirm dieselbe Zahl?</translation>
    </message>
    <message>
        <source>It is not let in, and the code is not used any more. Invite again.</source>
        <translation>Er wird nicht hereingelassen, und der Code gilt nicht mehr. Laden Sie erneut ein.</translation>
    </message>
    <message>
        <source>somebody who is no member any more</source>
        <translation>jemand, der kein Mitglied mehr ist</translation>
    </message>
    <message>
        <source>Desktops meet through a relay. Join one under Delivery first.</source>
        <translation>Computer treffen sich über einen Vermittlungsserver. Treten Sie zuerst unter Zustellung einem bei.</translation>
    </message>
    <message>
        <source>Moving a document to another stage</source>
        <translation>Ein Dokument in eine andere Phase verschieben</translation>
    </message>
    <message>
        <source>Moving a deal to another stage</source>
        <translation>Ein Geschäft in eine andere Phase verschieben</translation>
    </message>
    <message>
        <source>A signature</source>
        <translation>Eine Unterschrift</translation>
    </message>
    <message>
        <source>Sending a document</source>
        <translation>Das Senden eines Dokuments</translation>
    </message>
    <message>
        <source>A change in contacts, members or settings</source>
        <translation>Eine Änderung an Kontakten, Mitgliedern oder Einstellungen</translation>
    </message>
    <message>
        <source>A change of a document</source>
        <translation>Eine Änderung an einem Dokument</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>May invite others and change the settings</source>
        <translation>Darf andere einladen und die Einstellungen ändern</translation>
    </message>
    <message>
        <source>Works on documents, contacts and deals</source>
        <translation>Arbeitet an Dokumenten, Kontakten und Geschäften</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The computer &quot;%1&quot; asks to come in for %2.</source>
        <translation>Der Computer „%1“ bittet um Einlass für %2.</translation>
    </message>
    <message>
        <source>Nobody is invited.</source>
        <translation>Niemand ist eingeladen.</translation>
    </message>
    <message>
        <source>It is not let in.</source>
        <translation>Er wird nicht hereingelassen.</translation>
    </message>
    <message>
        <source>%1 belongs to the office now.</source>
        <translation>%1 gehört jetzt zum Büro.</translation>
    </message>
    <message>
        <source>The computer is not removed.</source>
        <translation>Der Computer ist nicht entfernt.</translation>
    </message>
    <message>
        <source>It is shut out. What it already has stays on it: take the computer back.</source>
        <translation>Er ist ausgesperrt. Was er schon hat, bleibt auf ihm: Nehmen Sie den Computer zurück.</translation>
    </message>
    <message>
        <source>On the other computer choose &quot;Join an office&quot; in Countersign, and write this address and this code there.</source>
        <translation>Wählen Sie am anderen Computer in Countersign „Einem Büro beitreten“ und geben Sie dort diese Adresse und diesen Code ein.</translation>
    </message>
    <message>
        <source>It works once, until %1. Whoever has it can ask to come in: say it over the telephone or show it.</source>
        <translation>Der Code gilt einmal, bis %1. Wer ihn hat, kann um Einlass bitten: Sagen Sie ihn am Telefon oder zeigen Sie ihn.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::JoinForm</name>
    <message>
        <source>Address of the relay</source>
        <translation>Adresse des Vermittlungsservers</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Dasselbe noch einmal</translation>
    </message>
    <message>
        <source>Ask to come in</source>
        <translation>Um Einlass bitten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>24 letters and digits, from an administrator&apos;s screen: Settings, Desktops.</source>
        <translation>24 Buchstaben und Ziffern vom Bildschirm eines Administrators: Einstellungen, Arbeitsplätze.</translation>
    </message>
    <message>
        <source>At least 8 characters. It protects the office&apos;s keys on this computer.</source>
        <translation>Mindestens 8 Zeichen. Es schützt die Schlüssel des Büros auf diesem Computer.</translation>
    </message>
    <message>
        <source>Join an office</source>
        <translation>Einem Büro beitreten</translation>
    </message>
    <message>
        <source>Your office works with Countersign already. Ask an administrator for the two things below; its documents, contacts and boards then come to this computer.</source>
        <translation>Ihr Büro arbeitet schon mit Countersign. Fragen Sie einen Administrator nach den beiden Angaben unten; Dokumente, Kontakte und Boards kommen dann auf diesen Computer.</translation>
    </message>
    <message>
        <source>Waiting to be let in</source>
        <translation>Warten auf Einlass</translation>
    </message>
    <message>
        <source>The administrator&apos;s screen shows a number now. Only when it is this one may they let you in: tell them.</source>
        <translation>Der Bildschirm des Administrators zeigt jetzt eine Zahl. Nur wenn es diese ist, darf er Sie hereinlassen: Sagen Sie sie ihm.</translation>
    </message>
    <message>
        <source>Fetching the office</source>
        <translation>Das Büro wird geholt</translation>
    </message>
    <message>
        <source>This is no code. It has 24 letters and digits.</source>
        <translation>Das ist kein Code. Er hat 24 Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>This computer has not joined.</source>
        <translation>Dieser Computer ist nicht beigetreten.</translation>
    </message>
    <message>
        <source>The relay knows no such code. It works once and for ten minutes: ask for a new one.</source>
        <translation>Der Vermittlungsserver kennt diesen Code nicht. Er gilt einmal und zehn Minuten lang: Bitten Sie um einen neuen.</translation>
    </message>
    <message>
        <source>Write the address as the administrator&apos;s screen shows it.</source>
        <translation>Schreiben Sie die Adresse so, wie der Bildschirm des Administrators sie zeigt.</translation>
    </message>
    <message>
        <source>Write the code.</source>
        <translation>Schreiben Sie den Code.</translation>
    </message>
    <message>
        <source>At least 8 characters, please.</source>
        <translation>Bitte mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Kennwörter unterscheiden sich.</translation>
    </message>
    <message>
        <source>You stopped it, and nothing of it is kept. Ask for a new code to try again.</source>
        <translation>Sie haben es abgebrochen, und nichts davon bleibt zurück. Bitten Sie um einen neuen Code, um es noch einmal zu versuchen.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PartyCard</name>
    <message>
        <source>No certificate yet</source>
        <translation>Noch kein Zertifikat</translation>
    </message>
    <message>
        <source>What %1 does</source>
        <translation>Was %1 tut</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Unterschreibt</translation>
    </message>
    <message>
        <source>Approves</source>
        <translation>Gibt frei</translation>
    </message>
    <message>
        <source>Gets a copy</source>
        <translation>Erhält eine Kopie</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Nobody chosen yet</source>
        <translation>Noch niemand gewählt</translation>
    </message>
</context>
<context>
    <name>countersign::ui::QueueLine</name>
    <message>
        <source>Previous document</source>
        <translation>Voriges Dokument</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Nächstes Dokument</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>which document of the queue is shown, as in &quot;1 of 2&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RouteCard</name>
    <message>
        <source>The usual order</source>
        <translation>Übliche Reihenfolge</translation>
    </message>
    <message>
        <source>Who acts when</source>
        <translation>Wer wann an der Reihe ist</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>How many of step %1 are enough</source>
        <translation>Wie viele aus Schritt %1 genügen</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message numerus="yes">
        <source>Any %n of them</source>
        <translation>
            <numerusform>%n von ihnen genügt</numerusform>
            <numerusform>%n von ihnen genügen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 acts earlier</source>
        <translation>%1 früher</translation>
    </message>
    <message>
        <source>%1 acts later</source>
        <translation>%1 später</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StageRemoval</name>
    <message>
        <source>Its cards go to</source>
        <translation>Ihre Karten kommen nach</translation>
    </message>
    <message>
        <source>Remove the stage</source>
        <translation>Phase entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>“%1” moves cards here</source>
        <translation>„%1“ verschiebt Karten hierher</translation>
    </message>
    <message>
        <source>the rule “%1”</source>
        <translation>die Regel „%1“</translation>
    </message>
    <message>
        <source>“%1” cannot be removed yet</source>
        <translation>„%1“ kann noch nicht entfernt werden</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>„%1“ entfernen?</translation>
    </message>
    <message>
        <source>It is used under “Rules”: %1. Change or remove these first.</source>
        <translation>Sie wird unter „Regeln“ verwendet: %1. Ändern oder entfernen Sie das zuerst.</translation>
    </message>
    <message>
        <source>No card is in it.</source>
        <translation>Es ist keine Karte darin.</translation>
    </message>
    <message numerus="yes">
        <source>%n cards are in it. The rules of the stage they go to run for them.</source>
        <translation>
            <numerusform>%n Karte ist darin. Für sie laufen die Regeln der Phase, in die sie kommt.</numerusform>
            <numerusform>%n Karten sind darin. Für sie laufen die Regeln der Phase, in die sie kommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>“%1” is removed.</source>
        <translation>„%1“ ist entfernt.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StageRow</name>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Blaugrün</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ocker</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Colour of “%1”</source>
        <translation>Farbe von „%1“</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Name of the stage</source>
        <translation>Name der Phase</translation>
    </message>
    <message>
        <source>What “%1” means</source>
        <translation>Was „%1“ bedeutet</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Misserfolg</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Nach links verschieben</translation>
    </message>
    <message>
        <source>It is the first one.</source>
        <translation>Es ist die erste.</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Nach rechts verschieben</translation>
    </message>
    <message>
        <source>It is the last one.</source>
        <translation>Es ist die letzte.</translation>
    </message>
    <message>
        <source>Remove “%1”…</source>
        <translation>„%1“ entfernen…</translation>
    </message>
    <message>
        <source>A board needs a stage.</source>
        <translation>Ein Board braucht eine Phase.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ExpiryLines</name>
    <message>
        <source>Your certificate ended on %1</source>
        <translation>Ihr Zertifikat ist am %1 abgelaufen</translation>
    </message>
    <message>
        <source>Your certificate ends today</source>
        <translation>Ihr Zertifikat läuft heute ab</translation>
    </message>
    <message numerus="yes">
        <source>Your certificate ends in %n day(s), on %1</source>
        <translation>
            <numerusform>Ihr Zertifikat läuft in %n Tag ab, am %1</numerusform>
            <numerusform>Ihr Zertifikat läuft in %n Tagen ab, am %1</numerusform>
        </translation>
    </message>
    <message>
        <source>After that you cannot sign with it. An administrator makes a new one for you.</source>
        <translation>Danach können Sie damit nicht mehr unterschreiben. Ein Administrator erstellt Ihnen ein neues.</translation>
    </message>
    <message>
        <source>After that you cannot sign with it. Ask who issued it for a new one.</source>
        <translation>Danach können Sie damit nicht mehr unterschreiben. Bitten Sie die ausstellende Stelle um ein neues.</translation>
    </message>
    <message>
        <source>The company’s seal ended on %1</source>
        <translation>Das Firmensiegel ist am %1 abgelaufen</translation>
    </message>
    <message>
        <source>The company’s seal ends today</source>
        <translation>Das Firmensiegel läuft heute ab</translation>
    </message>
    <message numerus="yes">
        <source>The company’s seal ends in %n day(s), on %1</source>
        <translation>
            <numerusform>Das Firmensiegel läuft in %n Tag ab, am %1</numerusform>
            <numerusform>Das Firmensiegel läuft in %n Tagen ab, am %1</numerusform>
        </translation>
    </message>
    <message>
        <source>After that no document can be closed. Renew it in the settings.</source>
        <translation>Danach lässt sich kein Dokument mehr abschließen. Erneuern Sie es in den Einstellungen.</translation>
    </message>
    <message>
        <source>The company authority ended on %1</source>
        <translation>Die firmeneigene Zertifizierungsstelle ist am %1 abgelaufen</translation>
    </message>
    <message>
        <source>The company authority ends today</source>
        <translation>Die firmeneigene Zertifizierungsstelle läuft heute ab</translation>
    </message>
    <message numerus="yes">
        <source>The company authority ends in %n day(s), on %1</source>
        <translation>
            <numerusform>Die firmeneigene Zertifizierungsstelle läuft in %n Tag ab, am %1</numerusform>
            <numerusform>Die firmeneigene Zertifizierungsstelle läuft in %n Tagen ab, am %1</numerusform>
        </translation>
    </message>
    <message>
        <source>After that its certificates are not trusted. Make a new one in the settings.</source>
        <translation>Danach wird ihren Zertifikaten nicht mehr vertraut. Richten Sie in den Einstellungen eine neue ein.</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>Mein Profil</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Remind me tomorrow</source>
        <translation>Morgen erinnern</translation>
    </message>
</context>
<context>
    <name>countersign::ui::Button</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
</TS>
