<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>CardWords</name>
    <message>
        <source>Waits for %1</source>
        <translation>Czeka na: %1</translation>
    </message>
    <message>
        <source>Viewed, not signed yet</source>
        <translation>Otwarto, jeszcze bez podpisu</translation>
    </message>
    <message>
        <source>Sent %1: remind</source>
        <translation>Wysłano %1: przypomnij</translation>
    </message>
    <message>
        <source>Sent %1 by SMS</source>
        <translation>Wysłano %1 SMS-em</translation>
    </message>
    <message>
        <source>Sent %1 by e-mail</source>
        <translation>Wysłano %1 e-mailem</translation>
    </message>
    <message>
        <source>Completed %1</source>
        <translation>Zakończono: %1</translation>
    </message>
    <message>
        <source>Declined %1</source>
        <translation>Odmowa: %1</translation>
    </message>
    <message>
        <source>Cancelled %1</source>
        <translation>Anulowano: %1</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>Termin minął: %1</translation>
    </message>
    <message>
        <source>To be finished and sent</source>
        <translation>Do ukończenia i wysłania</translation>
    </message>
    <message>
        <source>Goes out when the relay answers</source>
        <translation>Czeka na serwer pośredniczący</translation>
    </message>
    <message>
        <source>Delivery failed</source>
        <translation>Nie dostarczono</translation>
    </message>
    <message>
        <source>Delivery failed: %1</source>
        <translation>Nie dostarczono: %1</translation>
    </message>
    <message>
        <source>Being sealed</source>
        <translation>Trwa pieczętowanie</translation>
    </message>
    <message>
        <source>Sealing failed: try again</source>
        <translation>Błąd pieczęci: spróbuj ponownie</translation>
    </message>
    <message>
        <source>Waits for your approval</source>
        <translation>Czeka na Twoją akceptację</translation>
    </message>
    <message>
        <source>Waits for your signature</source>
        <translation>Czeka na Twój podpis</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: gotowe</translation>
    </message>
    <message>
        <source>%1: declined</source>
        <translation>%1: odmowa</translation>
    </message>
    <message>
        <source>%1: their turn</source>
        <translation>%1: teraz kolej tej osoby</translation>
    </message>
    <message>
        <source>%1: later</source>
        <translation>%1: później</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A day with its year, in the form of Qt&apos;s QLocale::toString: &quot;17 Nov 2026&quot;</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day without its year, in the form of Qt&apos;s QLocale::toString: &quot;17 Nov&quot;</extracomment>
        <translation>d MMM</translation>
    </message>
</context>
<context>
    <name>EditorWords</name>
    <message>
        <source>Signature of %1</source>
        <translation>Podpis: %1</translation>
    </message>
    <message>
        <source>%1 · page %2</source>
        <extracomment>whose a field is, and where</extracomment>
        <translation>%1 · strona %2</translation>
    </message>
    <message>
        <source>common</source>
        <translation>wspólne</translation>
    </message>
    <message>
        <source>(number)</source>
        <translation>(numer)</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>The file is not there any more. Choose it again.</source>
        <translation>Tego pliku już nie ma. Wybierz go ponownie.</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that you may open it.</source>
        <translation>Nie można odczytać pliku. Sprawdź, czy masz do niego dostęp.</translation>
    </message>
    <message>
        <source>The disk refused to save. Check the free space and your rights; nothing was changed.</source>
        <translation>Nie udało się zapisać na dysku. Sprawdź wolne miejsce i uprawnienia; nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Plik jest za duży.</translation>
    </message>
    <message>
        <source>This workspace is open in another window. Close it there first.</source>
        <translation>Ta przestrzeń robocza jest otwarta w innym oknie. Najpierw zamknij ją tam.</translation>
    </message>
    <message>
        <source>The workspace&apos;s folder cannot be locked. Keep it on a disk of this computer where you may write.</source>
        <translation>Nie można zablokować folderu przestrzeni roboczej. Trzymaj go na dysku tego komputera, na którym wolno Ci zapisywać.</translation>
    </message>
    <message>
        <source>There is no workspace in this folder.</source>
        <translation>W tym folderze nie ma przestrzeni roboczej.</translation>
    </message>
    <message>
        <source>The workspace&apos;s database failed its check. It was set aside and nothing was deleted; restore it from a backup.</source>
        <translation>Baza danych przestrzeni roboczej nie przeszła kontroli. Została odłożona na bok i niczego nie usunięto; przywróć ją z kopii zapasowej.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask an administrator.</source>
        <translation>Twoja rola na to nie pozwala. Zwróć się do administratora.</translation>
    </message>
    <message>
        <source>This document does not exist any more.</source>
        <translation>Tego dokumentu już nie ma.</translation>
    </message>
    <message>
        <source>It is not your turn to act on this document.</source>
        <translation>To nie Twoja kolej w tym dokumencie.</translation>
    </message>
    <message>
        <source>This file cannot be used.</source>
        <translation>Tego pliku nie można użyć.</translation>
    </message>
    <message>
        <source>Something is still missing. The list of checks names it.</source>
        <translation>Czegoś jeszcze brakuje. Lista kontrolna mówi, czego.</translation>
    </message>
    <message>
        <source>There is no signing certificate yet. An administrator issues one in Settings.</source>
        <translation>Nie ma jeszcze certyfikatu do podpisu. Administrator wystawia go w Ustawieniach.</translation>
    </message>
    <message>
        <source>The passphrase does not open this key. Check Caps Lock and try again.</source>
        <translation>To hasło nie otwiera klucza. Sprawdź Caps Lock i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The document could not be signed. Nothing was changed.</source>
        <translation>Nie udało się podpisać dokumentu. Nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>No relay is set up, so links cannot be sent. Set it up in Settings.</source>
        <translation>Nie ustawiono serwera pośredniczącego, więc nie można wysyłać linków. Ustaw go w Ustawieniach.</translation>
    </message>
    <message>
        <source>The relay does not answer. What waits goes out by itself as soon as it does.</source>
        <translation>Serwer pośredniczący nie odpowiada. To, co czeka, wyjdzie samo, gdy tylko odpowie.</translation>
    </message>
    <message>
        <source>The answer that came back does not fit the document and was not taken over.</source>
        <translation>Otrzymana odpowiedź nie pasuje do dokumentu i nie została przyjęta.</translation>
    </message>
    <message>
        <source>The document could not be sealed. You can try again from its page.</source>
        <translation>Nie udało się opatrzyć dokumentu pieczęcią elektroniczną. Można spróbować ponownie na jego stronie.</translation>
    </message>
    <message>
        <source>The disk refused to save. Nothing was changed; check the free space and try again.</source>
        <translation>Nie udało się zapisać na dysku. Nic nie zostało zmienione; sprawdź wolne miejsce i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. Look at it as it is now and try again.</source>
        <translation>W międzyczasie zmienił to ktoś inny. Zobacz, jak jest teraz, i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>An entry of the journal cannot be read by this version. Update the program.</source>
        <translation>Ta wersja nie potrafi odczytać wpisu dziennika. Zaktualizuj program.</translation>
    </message>
    <message>
        <source>This is no longer possible for this document.</source>
        <translation>W przypadku tego dokumentu nie jest to już możliwe.</translation>
    </message>
    <message>
        <source>This person is not part of the document any more.</source>
        <translation>Ta osoba nie uczestniczy już w dokumencie.</translation>
    </message>
    <message>
        <source>This file is not part of the document any more.</source>
        <translation>Ten plik nie należy już do dokumentu.</translation>
    </message>
    <message>
        <source>The file is empty (0 bytes). Choose another one.</source>
        <translation>Plik jest pusty (0 bajtów). Wybierz inny.</translation>
    </message>
    <message>
        <source>This is no PDF file, whatever its name says.</source>
        <translation>To nie jest plik PDF, niezależnie od nazwy.</translation>
    </message>
    <message>
        <source>This PDF is locked with a password. Save a copy without the password and try again.</source>
        <translation>Ten PDF jest chroniony hasłem. Zapisz kopię bez hasła i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>This PDF is encrypted for the holders of certain certificates, which cannot be opened here. Ask for a copy without that protection.</source>
        <translation>Ten plik PDF jest zaszyfrowany dla posiadaczy określonych certyfikatów i nie można go tu otworzyć. Poproś o kopię bez tego zabezpieczenia.</translation>
    </message>
    <message>
        <source>This PDF is damaged. Ask for the file again, or print it to a new PDF.</source>
        <translation>Ten PDF jest uszkodzony. Poproś o plik ponownie albo wydrukuj go do nowego PDF.</translation>
    </message>
    <message>
        <source>This PDF is too large or unpacks to more than is reasonable.</source>
        <translation>Ten PDF jest za duży lub rozpakowuje się do nadmiernych rozmiarów.</translation>
    </message>
    <message>
        <source>This PDF uses something that is not supported. Print it to a new PDF and try again.</source>
        <translation>Ten PDF używa czegoś, co nie jest obsługiwane. Wydrukuj go do nowego PDF i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>This part of the PDF does not exist.</source>
        <translation>Ta część PDF nie istnieje.</translation>
    </message>
    <message>
        <source>The PDF is already signed in a way that forbids this change.</source>
        <translation>PDF jest już podpisany w sposób, który zabrania tej zmiany.</translation>
    </message>
    <message>
        <source>The PDF is protected: its owner does not allow this.</source>
        <translation>PDF jest chroniony: jego właściciel na to nie pozwala.</translation>
    </message>
    <message>
        <source>The signature is larger than the place kept for it.</source>
        <translation>Podpis jest większy niż przewidziane na niego miejsce.</translation>
    </message>
    <message>
        <source>The file cannot be opened. Check that you may read it.</source>
        <translation>Nie można otworzyć pliku. Sprawdź, czy wolno Ci go odczytać.</translation>
    </message>
    <message>
        <source>A character cannot be printed: no installed font has it.</source>
        <translation>Nie można wydrukować znaku: nie ma go żadna zainstalowana czcionka.</translation>
    </message>
    <message>
        <source>A text does not fit into its field. Make the field larger.</source>
        <translation>Tekst nie mieści się w polu. Powiększ pole.</translation>
    </message>
    <message>
        <source>A font the program needs is not installed. Reinstall the program.</source>
        <translation>Brakuje czcionki potrzebnej programowi. Zainstaluj program ponownie.</translation>
    </message>
    <message>
        <source>This picture cannot be read. Choose a PNG or JPEG file.</source>
        <translation>Nie można odczytać tego obrazu. Wybierz plik PNG lub JPEG.</translation>
    </message>
    <message>
        <source>This picture is too large. Choose a smaller one.</source>
        <translation>Ten obraz jest za duży. Wybierz mniejszy.</translation>
    </message>
    <message>
        <source>A field is on a page that does not exist.</source>
        <translation>Pole jest na stronie, która nie istnieje.</translation>
    </message>
    <message>
        <source>A field is missing from the PDF.</source>
        <translation>W PDF brakuje pola.</translation>
    </message>
    <message>
        <source>Two fields of the PDF have the same name.</source>
        <translation>Dwa pola PDF mają tę samą nazwę.</translation>
    </message>
    <message>
        <source>A field has no usable size or options.</source>
        <translation>Pole nie ma odpowiedniego rozmiaru lub opcji.</translation>
    </message>
    <message>
        <source>The PDF is already signed; adding fields would break that signature.</source>
        <translation>PDF jest już podpisany; dodanie pól zniszczyłoby ten podpis.</translation>
    </message>
    <message>
        <source>The page cannot be drawn.</source>
        <translation>Nie można narysować strony.</translation>
    </message>
    <message>
        <source>This kind of file is not accepted. Use PDF, DOCX, ODT, RTF, JPEG or PNG.</source>
        <translation>Ten rodzaj pliku nie jest przyjmowany. Użyj PDF, DOCX, ODT, RTF, JPEG lub PNG.</translation>
    </message>
    <message>
        <source>LibreOffice is needed to convert this file. Install it, or save the file as PDF.</source>
        <translation>Do przekształcenia tego pliku potrzebny jest LibreOffice. Zainstaluj go albo zapisz plik jako PDF.</translation>
    </message>
    <message>
        <source>LibreOffice could not convert this file. Save it as PDF and add that.</source>
        <translation>LibreOffice nie mógł przekształcić tego pliku. Zapisz go jako PDF i dodaj PDF.</translation>
    </message>
    <message>
        <source>Converting took too long and was stopped. Save the file as PDF and add that.</source>
        <translation>Przekształcanie trwało zbyt długo i zostało przerwane. Zapisz plik jako PDF i dodaj PDF.</translation>
    </message>
    <message>
        <source>A part of the program could not be started. Reinstall the program.</source>
        <translation>Nie udało się uruchomić części programu. Zainstaluj program ponownie.</translation>
    </message>
    <message>
        <source>The file brought the reader down, so it was not opened. Nothing else is affected.</source>
        <translation>Plik spowodował awarię modułu odczytu, więc nie został otwarty. Nic innego nie ucierpiało.</translation>
    </message>
    <message>
        <source>Reading the file took too long and was stopped. Nothing else is affected.</source>
        <translation>Odczyt pliku trwał zbyt długo i został przerwany. Nic innego nie ucierpiało.</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>Nie można otworzyć pliku.</translation>
    </message>
    <message>
        <source>The cryptographic library refused to work.</source>
        <translation>Biblioteka kryptograficzna odmówiła działania.</translation>
    </message>
    <message>
        <source>This is no certificate or key of a known form.</source>
        <translation>To nie jest certyfikat ani klucz w znanej postaci.</translation>
    </message>
    <message>
        <source>The key does not belong to its certificate.</source>
        <translation>Klucz nie należy do swojego certyfikatu.</translation>
    </message>
    <message>
        <source>The data was changed on its way, or belongs to somebody else.</source>
        <translation>Dane zmieniono po drodze albo należą do kogoś innego.</translation>
    </message>
    <message>
        <source>This is no key file (.p12 or .pfx), or it is damaged. Another passphrase would not help.</source>
        <translation>To nie jest plik klucza (.p12 lub .pfx) albo jest uszkodzony. Inne hasło nie pomoże.</translation>
    </message>
    <message>
        <source>There is no signing key in this file, only certificates. Choose the file you got with the certificate.</source>
        <translation>W tym pliku nie ma klucza do podpisu, są tylko certyfikaty. Wybierz plik otrzymany razem z certyfikatem.</translation>
    </message>
    <message>
        <source>This kind of key is not supported. Use RSA, P-256, P-384 or P-521.</source>
        <translation>Ten rodzaj klucza nie jest obsługiwany. Użyj RSA, P-256, P-384 lub P-521.</translation>
    </message>
    <message>
        <source>The signature is not genuine.</source>
        <translation>Podpis nie jest autentyczny.</translation>
    </message>
    <message>
        <source>The relay or the other side sent something that cannot be understood.</source>
        <translation>Serwer pośredniczący lub druga strona przesłali coś, czego nie da się zrozumieć.</translation>
    </message>
    <message>
        <source>This was made by a newer version. Update the program.</source>
        <translation>Utworzyła to nowsza wersja. Zaktualizuj program.</translation>
    </message>
    <message>
        <source>More was sent than is reasonable.</source>
        <translation>Przesłano więcej, niż rozsądnie można przyjąć.</translation>
    </message>
    <message>
        <source>This PDF or its signature field does not allow this signature.</source>
        <translation>Ten PDF lub jego pole podpisu nie dopuszcza tego podpisu.</translation>
    </message>
    <message>
        <source>The key did not sign.</source>
        <translation>Klucz nie złożył podpisu.</translation>
    </message>
    <message>
        <source>This key is too weak to sign with. Ask for a certificate with RSA 2048 or stronger.</source>
        <translation>Ten klucz jest za słaby do podpisywania. Poproś o certyfikat z RSA 2048 lub mocniejszym.</translation>
    </message>
    <message>
        <source>The certificate has expired or is not valid yet. Ask for a new one.</source>
        <translation>Certyfikat wygasł albo nie jest jeszcze ważny. Poproś o nowy.</translation>
    </message>
    <message>
        <source>This certificate is not meant for signing documents. Choose another key.</source>
        <translation>Ten certyfikat nie służy do podpisywania dokumentów. Wybierz inny klucz.</translation>
    </message>
    <message>
        <source>What was written did not pass its own check and was thrown away. Nothing was changed.</source>
        <translation>To, co zapisano, nie przeszło własnej kontroli i zostało odrzucone. Nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>This is no PDF that can be checked reliably.</source>
        <translation>Tego pliku PDF nie da się wiarygodnie sprawdzić.</translation>
    </message>
    <message>
        <source>The link could not be made from what was entered.</source>
        <translation>Z podanych danych nie udało się utworzyć linku.</translation>
    </message>
    <message>
        <source>What came back was not made by who it claims, and was not taken over.</source>
        <translation>Odpowiedź nie pochodzi od tego, za kogo się podaje, i nie została przyjęta.</translation>
    </message>
    <message>
        <source>What came back belongs to another document, and was not taken over.</source>
        <translation>Odpowiedź należy do innego dokumentu i nie została przyjęta.</translation>
    </message>
    <message>
        <source>The relay refused.</source>
        <translation>Serwer pośredniczący odmówił.</translation>
    </message>
    <message>
        <source>This computer is not connected to the relay, or the code is not valid. Connect it in Settings.</source>
        <translation>Ten komputer nie jest połączony z serwerem pośredniczącym albo kod jest nieważny. Połącz go w Ustawieniach.</translation>
    </message>
    <message>
        <source>The link is past its time or was cancelled.</source>
        <translation>Link stracił ważność albo został anulowany.</translation>
    </message>
    <message>
        <source>The relay already has something else under this link.</source>
        <translation>Serwer pośredniczący ma już pod tym linkiem coś innego.</translation>
    </message>
    <message>
        <source>The relay does not know this link.</source>
        <translation>Serwer pośredniczący nie zna tego linku.</translation>
    </message>
    <message>
        <source>The relay&apos;s answer cannot be understood. Check its address and version.</source>
        <translation>Nie można zrozumieć odpowiedzi serwera pośredniczącego. Sprawdź jego adres i wersję.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Przerwano.</translation>
    </message>
    <message>
        <source>There is already a workspace in this folder.</source>
        <translation>W tym folderze jest już przestrzeń robocza.</translation>
    </message>
    <message>
        <source>The workspace&apos;s database is missing. Restore it from a backup.</source>
        <translation>Brakuje bazy danych przestrzeni roboczej. Przywróć ją z kopii zapasowej.</translation>
    </message>
    <message>
        <source>This workspace was written by a newer version. Update the program.</source>
        <translation>Tę przestrzeń roboczą zapisała nowsza wersja. Zaktualizuj program.</translation>
    </message>
    <message>
        <source>The workspace could not be brought to this version. Nothing was changed.</source>
        <translation>Nie udało się dostosować przestrzeni roboczej do tej wersji. Nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>This does not exist any more.</source>
        <translation>Tego już nie ma.</translation>
    </message>
    <message>
        <source>A file of the workspace is missing from its folder. Restore it from a backup.</source>
        <translation>W folderze przestrzeni roboczej brakuje pliku. Przywróć go z kopii zapasowej.</translation>
    </message>
    <message>
        <source>A file of the workspace was altered on the disk and is not used. Restore it from a backup.</source>
        <translation>Plik przestrzeni roboczej został zmieniony na dysku i nie będzie używany. Przywróć go z kopii zapasowej.</translation>
    </message>
    <message>
        <source>The journal was altered and cannot be trusted. Restore the workspace from a backup.</source>
        <translation>Dziennik został zmieniony i nie można mu ufać. Przywróć przestrzeń roboczą z kopii zapasowej.</translation>
    </message>
    <message>
        <source>An entry of the journal comes from a computer this workspace does not know.</source>
        <translation>Wpis dziennika pochodzi z komputera, którego ta przestrzeń robocza nie zna.</translation>
    </message>
    <message>
        <source>The key of this workspace is not on this computer.</source>
        <translation>Na tym komputerze nie ma klucza tej przestrzeni roboczej.</translation>
    </message>
    <message>
        <source>This computer offers no keychain. Protect the keys with a passphrase instead.</source>
        <translation>Ten komputer nie oferuje pęku kluczy. Zabezpiecz klucze hasłem.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain refused. Unlock it and try again.</source>
        <translation>Pęk kluczy systemu odmówił. Odblokuj go i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The passphrase is not right. Check Caps Lock and try again.</source>
        <translation>Hasło jest nieprawidłowe. Sprawdź Caps Lock i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The file with the keys is damaged. Restore it from a backup.</source>
        <translation>Plik z kluczami jest uszkodzony. Przywróć go z kopii zapasowej.</translation>
    </message>
    <message>
        <source>A name is not valid.</source>
        <translation>Nazwa jest nieprawidłowa.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong. Nothing was changed.</source>
        <translation>Wystąpił nieoczekiwany problem. Nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>There is nobody to remind: no open link waits for an answer.</source>
        <translation>Nie ma komu przypominać: żaden otwarty link nie czeka na odpowiedź.</translation>
    </message>
    <message>
        <source>This is no address that a link can go to. Check it letter by letter.</source>
        <translation>Na taki adres nie da się wysłać linku. Sprawdź go litera po literze.</translation>
    </message>
    <message>
        <source>This deadline has already passed. Choose a later day.</source>
        <translation>Ten termin już minął. Wybierz późniejszy dzień.</translation>
    </message>
    <message>
        <source>With this, cards would move round and round by themselves. Let the rule move them elsewhere.</source>
        <translation>Z tą regułą karty krążyłyby same w kółko. Niech przenosi je gdzie indziej.</translation>
    </message>
    <message>
        <source>Checking this file was stopped: it crashed the checker or asked for too much memory or time. Do not trust the file.</source>
        <translation>Sprawdzanie tego pliku przerwano: spowodował awarię programu sprawdzającego albo zażądał zbyt wiele pamięci lub czasu. Nie ufaj temu plikowi.</translation>
    </message>
    <message>
        <source>No timestamp authority gave a usable timestamp. Nothing was changed.</source>
        <translation>Żaden urząd znakowania czasem nie wydał poprawnego znacznika czasu. Niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>The certificate has been revoked. Choose another key.</source>
        <translation>Certyfikat został unieważniony. Wybierz inny klucz.</translation>
    </message>
    <message>
        <source>It could not be found out whether the certificates are still good. Nothing was changed.</source>
        <translation>Nie udało się ustalić, czy certyfikaty są nadal ważne. Niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>This PDF has no signature.</source>
        <translation>Ten PDF nie ma podpisu.</translation>
    </message>
    <message>
        <source>This key cannot be used for signing.</source>
        <translation>Tego klucza nie można użyć do podpisu.</translation>
    </message>
    <message>
        <source>This key is not known as yours yet. If it is your own, say so once, and it is from then on.</source>
        <translation>Ten klucz nie jest jeszcze znany jako twój. Jeśli jest twój, potwierdź to raz.</translation>
    </message>
    <message>
        <source>This key belongs to another member of the office. Choose your own.</source>
        <translation>Ten klucz należy do innego członka biura. Wybierz swój.</translation>
    </message>
    <message>
        <source>The copy could not be made. What was there before is untouched.</source>
        <translation>Nie udało się zrobić kopii. To, co było, jest nietknięte.</translation>
    </message>
    <message>
        <source>This is a person&apos;s or a server&apos;s certificate. Choose the certificate of the authority behind it.</source>
        <translation>To certyfikat osoby lub serwera. Wybierz certyfikat urzędu, który za nim stoi.</translation>
    </message>
    <message>
        <source>This is no address of a key on a card or token. Choose the key again.</source>
        <translation>To nie jest adres klucza na karcie. Wybierz klucz ponownie.</translation>
    </message>
    <message>
        <source>The card&apos;s driver (PKCS#11 module) is not installed on this computer.</source>
        <translation>Sterownika karty (modułu PKCS#11) nie ma na tym komputerze.</translation>
    </message>
    <message>
        <source>The card&apos;s driver (PKCS#11 module) does not start. Install it again.</source>
        <translation>Sterownik karty (moduł PKCS#11) nie startuje. Zainstaluj go ponownie.</translation>
    </message>
    <message>
        <source>The card or token is not in its reader. Insert it and try again.</source>
        <translation>Karty lub tokenu nie ma w czytniku. Włóż i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Several cards fit, so the PIN was not tried. Leave only one in.</source>
        <translation>Pasuje kilka kart, więc PIN-u nie sprawdzono. Zostaw tylko jedną.</translation>
    </message>
    <message>
        <source>The card or token was taken out. Insert it and try again.</source>
        <translation>Kartę lub token wyjęto. Włóż i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The card asks for its PIN.</source>
        <translation>Karta prosi o PIN.</translation>
    </message>
    <message>
        <source>The PIN is wrong. More tries are left.</source>
        <translation>PIN jest błędny. Są jeszcze próby.</translation>
    </message>
    <message>
        <source>The PIN is wrong, and only few tries are left. Look it up before you go on.</source>
        <translation>PIN jest błędny i zostało tylko kilka prób. Sprawdź go, zanim spróbujesz dalej.</translation>
    </message>
    <message>
        <source>The PIN is wrong. One try is left: the next wrong PIN locks the card.</source>
        <translation>PIN jest błędny. Została jedna próba: kolejny błąd zablokuje kartę.</translation>
    </message>
    <message>
        <source>The PIN is locked. The card&apos;s own program unlocks it with the PUK.</source>
        <translation>PIN jest zablokowany. Odblokuje go program karty kodem PUK.</translation>
    </message>
    <message>
        <source>The PIN has to be changed first, with the card&apos;s own program.</source>
        <translation>Najpierw trzeba zmienić PIN w programie karty.</translation>
    </message>
    <message>
        <source>The card has no PIN yet. Set one with the card&apos;s own program.</source>
        <translation>Karta nie ma jeszcze PIN-u. Ustaw go w programie karty.</translation>
    </message>
    <message>
        <source>The key is not on this card. Choose the key again.</source>
        <translation>Tego klucza nie ma na karcie. Wybierz klucz ponownie.</translation>
    </message>
    <message>
        <source>Several keys of the card fit. Choose one.</source>
        <translation>Pasuje kilka kluczy karty. Wybierz jeden.</translation>
    </message>
    <message>
        <source>The card holds the key without its certificate. Ask who issued it.</source>
        <translation>Na karcie jest klucz bez certyfikatu. Zapytaj wystawcę.</translation>
    </message>
    <message>
        <source>The card cannot make this kind of signature. Choose another key.</source>
        <translation>Karta nie potrafi złożyć takiego podpisu. Wybierz inny klucz.</translation>
    </message>
    <message>
        <source>It was cancelled at the reader.</source>
        <translation>Anulowano na czytniku.</translation>
    </message>
    <message>
        <source>The card or its reader failed. Take it out, insert it again and try once more.</source>
        <translation>Karta lub czytnik zawiodły. Wyjmij, włóż i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>This key is not in the system&apos;s key store any more. Choose the key again.</source>
        <translation>Tego klucza nie ma już w magazynie systemu. Wybierz klucz ponownie.</translation>
    </message>
    <message>
        <source>The system&apos;s key store did not open this key. Check the passphrase.</source>
        <translation>Magazyn kluczy systemu nie otworzył tego klucza. Sprawdź hasło.</translation>
    </message>
    <message>
        <source>The system&apos;s key store has this key, but it cannot sign documents.</source>
        <translation>Magazyn kluczy systemu ma ten klucz, ale nie można nim podpisywać dokumentów.</translation>
    </message>
    <message>
        <source>The system&apos;s key store failed. Try again.</source>
        <translation>Magazyn kluczy systemu zawiódł. Spróbuj ponownie.</translation>
    </message>
    <message>
        <source>This system keeps no list of authorities that can be read.</source>
        <translation>Ten system nie ma listy urzędów, którą można odczytać.</translation>
    </message>
    <message>
        <source>This list is larger than any trusted list.</source>
        <translation>Ta lista jest większa niż jakakolwiek lista zaufania.</translation>
    </message>
    <message>
        <source>This is no EU trusted list (an XML file after ETSI TS 119 612).</source>
        <translation>To nie jest lista zaufania UE (plik XML wg ETSI TS 119 612).</translation>
    </message>
    <message>
        <source>The list is not signed, so it was not taken over.</source>
        <translation>Lista nie jest podpisana, więc jej nie przejęto.</translation>
    </message>
    <message>
        <source>The list was changed after it was signed. It was not taken over.</source>
        <translation>Listę zmieniono po podpisaniu. Nie przejęto jej.</translation>
    </message>
    <message>
        <source>The list is signed by somebody else than its operator&apos;s certificate says. It was not taken over.</source>
        <translation>Listę podpisał ktoś inny, niż mówi certyfikat operatora. Nie przejęto jej.</translation>
    </message>
    <message>
        <source>The list lacks something that must be in it. It was not taken over.</source>
        <translation>Liście brakuje czegoś, co musi zawierać. Nie przejęto jej.</translation>
    </message>
    <message>
        <source>This folder already holds an authority.</source>
        <translation>W tym folderze jest już urząd.</translation>
    </message>
    <message>
        <source>This folder holds no authority.</source>
        <translation>W tym folderze nie ma urzędu.</translation>
    </message>
    <message>
        <source>The authority&apos;s index is damaged, or another root&apos;s.</source>
        <translation>Indeks urzędu jest uszkodzony lub należy do innego.</translation>
    </message>
    <message>
        <source>Another program works on this authority.</source>
        <translation>Inny program pracuje na tym urzędzie.</translation>
    </message>
    <message>
        <source>Nothing with this serial number was issued here.</source>
        <translation>Niczego z tym numerem tu nie wydano.</translation>
    </message>
    <message>
        <source>Several serial numbers begin like this.</source>
        <translation>Kilka numerów seryjnych tak się zaczyna.</translation>
    </message>
    <message>
        <source>This certificate was revoked before.</source>
        <translation>Ten certyfikat już unieważniono.</translation>
    </message>
    <message>
        <source>This is no web address. It begins with http:// or https://.</source>
        <translation>To nie jest adres WWW. Zaczyna się od http:// lub https://.</translation>
    </message>
    <message>
        <source>The authority cannot be reached.</source>
        <translation>Urząd jest nieosiągalny.</translation>
    </message>
    <message>
        <source>The authority did not answer in time.</source>
        <translation>Urząd nie odpowiedział na czas.</translation>
    </message>
    <message>
        <source>The authority refused.</source>
        <translation>Urząd odmówił.</translation>
    </message>
    <message>
        <source>The authority&apos;s answer is too large.</source>
        <translation>Odpowiedź urzędu jest za duża.</translation>
    </message>
    <message>
        <source>The authority&apos;s address leads on and on.</source>
        <translation>Adres urzędu przekierowuje bez końca.</translation>
    </message>
    <message>
        <source>The answer is no timestamp. The address may be another service&apos;s.</source>
        <translation>Odpowiedź nie jest znacznikiem czasu. To może być adres innej usługi.</translation>
    </message>
    <message>
        <source>The authority refused to give a timestamp.</source>
        <translation>Urząd odmówił znacznika czasu.</translation>
    </message>
    <message>
        <source>The answer holds no timestamp.</source>
        <translation>Odpowiedź nie zawiera znacznika czasu.</translation>
    </message>
    <message>
        <source>The authority stamped something else.</source>
        <translation>Urząd oznaczył coś innego.</translation>
    </message>
    <message>
        <source>The authority answered another request.</source>
        <translation>Urząd odpowiedział na inne zapytanie.</translation>
    </message>
    <message>
        <source>The authority stamped under another policy.</source>
        <translation>Urząd użył innej polityki.</translation>
    </message>
    <message>
        <source>The answer was not signed by a timestamp authority.</source>
        <translation>Odpowiedzi nie podpisał urząd znaczników czasu.</translation>
    </message>
    <message>
        <source>The office took this key&apos;s certificate back, so it signs nothing any more. Ask for a new one under Settings, Certificates.</source>
        <translation>Biuro unieważniło certyfikat tego klucza, więc nie można nim już podpisywać. Poproś o nowy w Ustawieniach, Certyfikaty.</translation>
    </message>
    <message>
        <source>This webhook cannot be called: its address begins with https:// and its secret has 24 to 64 characters.</source>
        <translation>Tego webhooka nie można wywołać: jego adres zaczyna się od https://, a sekret ma od 24 do 64 znaków.</translation>
    </message>
    <message>
        <source>This template is put away or gone. Choose another one.</source>
        <translation>Ten szablon odłożono albo już go nie ma. Wybierz inny.</translation>
    </message>
    <message>
        <source>There is nobody the document could be for. Choose a contact first.</source>
        <translation>Nie ma dla kogo utworzyć dokumentu. Najpierw wybierz kontakt.</translation>
    </message>
    <message>
        <source>This deal does not exist any more.</source>
        <translation>Tej transakcji już nie ma.</translation>
    </message>
    <message>
        <source>Something is missing: give it a name first.</source>
        <translation>Czegoś brakuje: najpierw podaj nazwę.</translation>
    </message>
    <message>
        <source>The disk failed while something was being saved, so nothing more is written. Start the program again; what was saved before is there.</source>
        <translation>Dysk zawiódł podczas zapisywania, dlatego nic więcej nie jest zapisywane. Uruchom program ponownie; wszystko, co zapisano wcześniej, jest na miejscu.</translation>
    </message>
    <message>
        <source>Another program is using this workspace&apos;s database, so nothing was changed. Close it and try again.</source>
        <translation>Inny program używa bazy danych tej przestrzeni roboczej, więc nic nie zostało zmienione. Zamknij go i spróbuj ponownie.</translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message>
        <source>webhook called</source>
        <translation>wywołano webhook</translation>
    </message>
    <message>
        <source>A webhook could not be delivered</source>
        <translation>Nie udało się dostarczyć webhooka</translation>
    </message>
    <message>
        <source>%1 passed the document on to %2</source>
        <translation>%1 – dokument przekazany dalej; teraz podpisuje %2</translation>
    </message>
    <message>
        <source>%1 has a question</source>
        <translation>%1 ma pytanie</translation>
    </message>
    <message>
        <source>The link of %1 is locked after too many wrong codes</source>
        <translation>Link dla %1 jest zablokowany po zbyt wielu błędnych kodach</translation>
    </message>
    <message>
        <source>The link of %1 is locked for a day after too many wrong tries</source>
        <translation>Link dla %1 jest zablokowany na dobę po zbyt wielu błędnych próbach</translation>
    </message>
    <message>
        <source>%1 unlocked the link of %2</source>
        <translation>%1 odblokowuje link dla %2</translation>
    </message>
    <message>
        <source>%1 wants no more reminders</source>
        <translation>%1 nie chce więcej przypomnień</translation>
    </message>
    <message>
        <source>typed signature</source>
        <translation>podpis wpisany</translation>
    </message>
    <message>
        <source>drawn signature</source>
        <translation>podpis narysowany</translation>
    </message>
    <message>
        <source>signature from a photo</source>
        <translation>podpis ze zdjęcia</translation>
    </message>
    <message>
        <source>Countersign</source>
        <translation>Countersign</translation>
    </message>
    <message>
        <source>A party</source>
        <translation>Jedna ze stron</translation>
    </message>
    <message>
        <source>The finished document</source>
        <translation>Gotowy dokument</translation>
    </message>
    <message>
        <source>The invitation</source>
        <translation>Zaproszenie</translation>
    </message>
    <message>
        <source>%1 saved a record</source>
        <translation>%1: zapisano dane</translation>
    </message>
    <message>
        <source>%1 created the document</source>
        <translation>%1: utworzono dokument</translation>
    </message>
    <message>
        <source>%1 added a file</source>
        <translation>%1: dodano plik</translation>
    </message>
    <message>
        <source>%1 removed a file</source>
        <translation>%1: usunięto plik</translation>
    </message>
    <message>
        <source>title</source>
        <translation>tytuł</translation>
    </message>
    <message>
        <source>message</source>
        <translation>wiadomość</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>termin</translation>
    </message>
    <message>
        <source>who signs</source>
        <translation>kto podpisuje</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n pole</numerusform>
            <numerusform>%n pola</numerusform>
            <numerusform>%n pól</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 edited the draft</source>
        <translation>%1: zmieniono szkic</translation>
    </message>
    <message>
        <source>%1 prepared it as number %2</source>
        <translation>%1: przygotowano jako numer %2</translation>
    </message>
    <message>
        <source>%1 sent it for signing</source>
        <translation>%1: wysłano do podpisu</translation>
    </message>
    <message>
        <source>It is the turn of %1</source>
        <translation>Teraz kolej na: %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>krok %1</translation>
    </message>
    <message>
        <source>%1 approved it</source>
        <translation>%1: zaakceptowano</translation>
    </message>
    <message>
        <source>%1 signed</source>
        <translation>%1: podpisano</translation>
    </message>
    <message>
        <source>%1 declined</source>
        <translation>%1: odmowa podpisania</translation>
    </message>
    <message>
        <source>A link for %1 was made</source>
        <translation>Utworzono link dla: %1</translation>
    </message>
    <message>
        <source>The link for %1 went out to the relay</source>
        <translation>Link przekazano serwerowi pośredniczącemu. Odbiorca: %1</translation>
    </message>
    <message>
        <source>%1 was delivered to %2</source>
        <translation>%1: dostarczono. Odbiorca: %2</translation>
    </message>
    <message>
        <source>%1 could not be delivered to %2 yet; it is tried again</source>
        <translation>%1: jeszcze nie dostarczono, ponawiamy próby. Odbiorca: %2</translation>
    </message>
    <message>
        <source>%1 could not be delivered to %2</source>
        <translation>%1: nie udało się dostarczyć. Odbiorca: %2</translation>
    </message>
    <message>
        <source>%1 opened the document</source>
        <translation>%1: otwarto dokument</translation>
    </message>
    <message>
        <source>The company seal closed the document</source>
        <translation>Dokument zamknięto pieczęcią elektroniczną firmy</translation>
    </message>
    <message>
        <source>Sealing failed</source>
        <translation>Pieczętowanie nie powiodło się</translation>
    </message>
    <message>
        <source>Everybody has signed: the document is complete</source>
        <translation>Wszyscy podpisali: dokument jest kompletny</translation>
    </message>
    <message>
        <source>%1 cancelled it</source>
        <translation>%1: anulowano</translation>
    </message>
    <message>
        <source>The deadline has passed</source>
        <translation>Termin minął</translation>
    </message>
    <message>
        <source>The card moved to “%1” by itself</source>
        <translation>Karta przeszła sama do „%1”</translation>
    </message>
    <message>
        <source>%1 moved the card to “%2”</source>
        <translation>%1: przeniesiono kartę do „%2”</translation>
    </message>
    <message>
        <source>from “%1”</source>
        <translation>z „%1”</translation>
    </message>
    <message>
        <source>Rule “%1” ran</source>
        <translation>Wykonano regułę „%1”</translation>
    </message>
    <message>
        <source>Rule “%1” failed</source>
        <translation>Reguła „%1” nie powiodła się</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 made %2 responsible</source>
        <translation>%1: nowa osoba odpowiedzialna: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) made</source>
        <translation>
            <numerusform>utworzono %n link</numerusform>
            <numerusform>utworzono %n linki</numerusform>
            <numerusform>utworzono %n linków</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) reminded</source>
        <translation>
            <numerusform>przypomniano %n osobie</numerusform>
            <numerusform>przypomniano %n osobom</numerusform>
            <numerusform>przypomniano %n osobom</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) sent</source>
        <translation>
            <numerusform>wysłano %n wiadomość</numerusform>
            <numerusform>wysłano %n wiadomości</numerusform>
            <numerusform>wysłano %n wiadomości</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) exported</source>
        <translation>
            <numerusform>zapisano %n plik</numerusform>
            <numerusform>zapisano %n pliki</numerusform>
            <numerusform>zapisano %n plików</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deadline in %n day(s)</source>
        <translation>
            <numerusform>termin za %n dzień</numerusform>
            <numerusform>termin za %n dni</numerusform>
            <numerusform>termin za %n dni</numerusform>
        </translation>
    </message>
    <message>
        <source>card moved</source>
        <translation>karta przeniesiona</translation>
    </message>
    <message>
        <source>responsible member set</source>
        <translation>ustawiono osobę odpowiedzialną</translation>
    </message>
    <message>
        <source>approval asked for</source>
        <translation>poproszono o akceptację</translation>
    </message>
    <message>
        <source>sent for signing</source>
        <translation>wysłano do podpisu</translation>
    </message>
    <message>
        <source>stopped: rules moved the card in a circle</source>
        <translation>zatrzymano: reguły przenosiły kartę w kółko</translation>
    </message>
    <message>
        <source>nobody to remind</source>
        <translation>nie ma komu przypominać</translation>
    </message>
    <message>
        <source>not ready to send</source>
        <translation>niegotowe do wysłania</translation>
    </message>
    <message>
        <source>sent before</source>
        <translation>wysłano wcześniej</translation>
    </message>
    <message>
        <source>no words or nobody to write to</source>
        <translation>brak treści lub odbiorcy</translation>
    </message>
    <message>
        <source>the rule&apos;s settings are incomplete</source>
        <translation>ustawienia reguły są niepełne</translation>
    </message>
    <message>
        <source>The reminder</source>
        <translation>Przypomnienie</translation>
    </message>
    <message>
        <source>An answer came back that does not fit the document; it was not taken over</source>
        <translation>Wróciła odpowiedź, która nie pasuje do dokumentu; nie przyjęto jej</translation>
    </message>
    <message>
        <source>A message could not be delivered</source>
        <translation>Nie udało się dostarczyć wiadomości</translation>
    </message>
    <message>
        <source>%1 reminded %2</source>
        <translation>%1 — przypomnienie dla: %2</translation>
    </message>
    <message>
        <source>%1 set the deadline to %2</source>
        <translation>%1 — nowy termin: %2</translation>
    </message>
    <message>
        <source>%1 corrected the address of %2; any link sent before is dead</source>
        <translation>%1 — poprawiony adres: %2; link wysłany wcześniej już nie działa</translation>
    </message>
    <message>
        <source>The deadline is near: %1</source>
        <translation>Zbliża się termin: %1</translation>
    </message>
    <message>
        <source>A message went to %1</source>
        <translation>Wysłano wiadomość do: %1</translation>
    </message>
    <message>
        <source>The values in the text were put in anew</source>
        <translation>Wartości w tekście wstawiono na nowo</translation>
    </message>
    <message>
        <source>%1 put another file in its place</source>
        <translation>%1: plik zastąpiony innym</translation>
    </message>
    <message>
        <source>%1 moved the deal to “%2”</source>
        <translation>%1: transakcja przeniesiona do „%2”</translation>
    </message>
    <message>
        <source>document created</source>
        <translation>dokument utworzony</translation>
    </message>
    <message>
        <source>the template is archived or gone</source>
        <translation>szablon jest w archiwum lub go nie ma</translation>
    </message>
    <message>
        <source>nobody it could be for</source>
        <translation>nie ma dla kogo go utworzyć</translation>
    </message>
    <message>
        <source>something a deal cannot do</source>
        <translation>czegoś takiego transakcja nie potrafi</translation>
    </message>
    <message>
        <source>the webhook has no address or secret</source>
        <translation>webhook nie ma adresu lub sekretu</translation>
    </message>
    <message>
        <source>reminders</source>
        <translation>przypomnienia</translation>
    </message>
    <message>
        <source>%1 handed it over: %2 acts for us now</source>
        <translation>%1 przekazuje sprawę: teraz działa za nas %2</translation>
    </message>
    <message>
        <source>The news of the answer</source>
        <translation>Powiadomienie o odpowiedzi</translation>
    </message>
    <message>
        <source>%1 answered a question on the page of its link</source>
        <translation>%1 odpowiada na pytanie na stronie linku</translation>
    </message>
    <message>
        <source>%1 put the document to a deal</source>
        <translation>%1: dołączono dokument do transakcji</translation>
    </message>
    <message>
        <source>%1 took the document out of its deal</source>
        <translation>%1: odłączono dokument od transakcji</translation>
    </message>
</context>
<context>
    <name>EvidenceReport</name>
    <message>
        <source>Original</source>
        <translation>Oryginał</translation>
    </message>
    <message>
        <source>Prepared for signing</source>
        <translation>Przygotowany do podpisu</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Podpisany</translation>
    </message>
    <message>
        <source>Sealed and complete</source>
        <translation>Opieczętowany i kompletny</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Odmowa</translation>
    </message>
    <message>
        <source>Has not acted</source>
        <translation>Jeszcze bez działania</translation>
    </message>
    <message>
        <source>Receives a copy only.</source>
        <translation>Otrzymuje tylko kopię.</translation>
    </message>
    <message>
        <source>There is no evidence yet.</source>
        <translation>Nie ma jeszcze dowodu.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Sposób</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Sprawdzono przez</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Zgoda</translation>
    </message>
    <message>
        <source>version %1, SHA-256 %2</source>
        <translation>wersja %1, SHA-256 %2</translation>
    </message>
    <message>
        <source>What was shown, SHA-256</source>
        <translation>Co pokazano, SHA-256</translation>
    </message>
    <message>
        <source>What came back, SHA-256</source>
        <translation>Co wróciło, SHA-256</translation>
    </message>
    <message>
        <source>Certificate, SHA-256</source>
        <translation>Certyfikat, SHA-256</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Dowody</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numer</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Utworzono</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Wydrukowano</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), SHA-256 %1</source>
        <translation>
            <numerusform>%n strona, SHA-256 %1</numerusform>
            <numerusform>%n strony, SHA-256 %1</numerusform>
            <numerusform>%n stron, SHA-256 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Dziennik</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n zdarzenie</numerusform>
            <numerusform>%n zdarzenia</numerusform>
            <numerusform>%n zdarzeń</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceWords</name>
    <message>
        <source>Evidence of signing</source>
        <translation>Poświadczenie podpisania</translation>
    </message>
    <message>
        <source>Check this document with any PDF reader that shows signatures, or with Countersign: the signatures prove that nothing was changed since.</source>
        <translation>Sprawdź ten dokument w dowolnym czytniku PDF, który pokazuje podpisy, albo w Countersign: podpisy dowodzą, że od tego czasu nic nie zmieniono.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>SHA-256 of the original</source>
        <translation>SHA-256 oryginału</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Przygotowano w</translation>
    </message>
    <message>
        <source>Company seal</source>
        <translation>Pieczęć firmy</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>strona %1 z %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Oczekuje</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Podpis nie był potrzebny</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Podpisano</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Czas (UTC)</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Czas miejscowy</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanał</translation>
    </message>
    <message>
        <source>in the application, with an own key</source>
        <translation>w aplikacji, własnym kluczem</translation>
    </message>
    <message>
        <source>link by e-mail</source>
        <translation>link wysłany e-mailem</translation>
    </message>
    <message>
        <source>link by SMS</source>
        <translation>link wysłany SMS-em</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Sprawdzono przez</translation>
    </message>
    <message>
        <source>possession of the link</source>
        <translation>posiadanie linku</translation>
    </message>
    <message>
        <source>one-time code by e-mail</source>
        <translation>kod jednorazowy e-mailem</translation>
    </message>
    <message>
        <source>one-time code by SMS</source>
        <translation>kod jednorazowy SMS-em</translation>
    </message>
    <message>
        <source>access code agreed beforehand</source>
        <translation>kod dostępu uzgodniony wcześniej</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Consent text</source>
        <translation>Treść zgody</translation>
    </message>
    <message>
        <source>version %1, %2</source>
        <translation>wersja %1, %2</translation>
    </message>
    <message>
        <source>Document shown</source>
        <translation>Dokument okazany</translation>
    </message>
    <message>
        <source>Answer received</source>
        <translation>Otrzymana odpowiedź</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certyfikat</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Podpis</translation>
    </message>
    <message>
        <source>Signed for %1</source>
        <translation>Podpisano w imieniu: %1</translation>
    </message>
    <message>
        <source>Seals the act of %1, who signed by link</source>
        <translation>Pieczętuje czynność: %1, podpis przez link</translation>
    </message>
    <message>
        <source>Closed by the company seal</source>
        <translation>Zamknięto pieczęcią firmy</translation>
    </message>
</context>
<context>
    <name>FieldChecks</name>
    <message>
        <source>Write an address such as name@firm.example.</source>
        <translation>Wpisz adres, na przykład imie@firma.example.</translation>
    </message>
    <message>
        <source>Write the number with its country, such as +48 600 100 200.</source>
        <translation>Wpisz numer z kodem kraju, na przykład +48 600 100 200.</translation>
    </message>
    <message>
        <source>An account number starts with two letters and two digits, such as PL61 1090 1014 0000 0712 1981 2874.</source>
        <translation>Numer rachunku zaczyna się od dwóch liter i dwóch cyfr, na przykład PL61 1090 1014 0000 0712 1981 2874.</translation>
    </message>
    <message>
        <source>The check digits of this account number do not fit. Compare it with the original.</source>
        <translation>Cyfry kontrolne tego numeru rachunku się nie zgadzają. Porównaj go z oryginałem.</translation>
    </message>
</context>
<context>
    <name>NoticeText</name>
    <message>
        <source>It is your turn</source>
        <translation>Twoja kolej</translation>
    </message>
    <message>
        <source>%1 signed</source>
        <translation>%1: podpisano</translation>
    </message>
    <message>
        <source>Everybody signed</source>
        <translation>Wszyscy podpisali</translation>
    </message>
    <message>
        <source>%1 declined</source>
        <translation>%1: odmowa</translation>
    </message>
    <message>
        <source>%1 was not reached</source>
        <translation>%1: nie udało się doręczyć</translation>
    </message>
    <message>
        <source>The seal could not be made</source>
        <translation>Nie udało się złożyć pieczęci</translation>
    </message>
    <message>
        <source>%1 asks something</source>
        <translation>%1 ma pytanie</translation>
    </message>
    <message>
        <source>%1: “%2”.</source>
        <translation>%1: „%2”.</translation>
    </message>
</context>
<context>
    <name>PartyWords</name>
    <message>
        <source>to approve now</source>
        <translation>teraz do akceptacji</translation>
    </message>
    <message>
        <source>to sign now</source>
        <translation>teraz do podpisu</translation>
    </message>
    <message>
        <source>the link is to be sent</source>
        <translation>link czeka na wysłanie</translation>
    </message>
    <message>
        <source>delivery failed</source>
        <translation>nie dostarczono</translation>
    </message>
    <message>
        <source>viewed %1, not signed</source>
        <translation>otwarto %1, bez podpisu</translation>
    </message>
    <message>
        <source>waits for the relay</source>
        <translation>czeka na serwer pośredniczący</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>dostarczono</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>wysłano</translation>
    </message>
    <message>
        <source>approved %1</source>
        <translation>zaakceptowano %1</translation>
    </message>
    <message>
        <source>signed %1</source>
        <translation>podpisano %1</translation>
    </message>
    <message>
        <source>declined %1</source>
        <translation>odmowa %1</translation>
    </message>
    <message>
        <source>after signing</source>
        <translation>po podpisaniu</translation>
    </message>
    <message>
        <source>later</source>
        <translation>później</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>podpis niepotrzebny</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>kopia</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>nasza strona</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>druga strona</translation>
    </message>
    <message>
        <source>locked: wrong codes</source>
        <translation>zablokowany: błędne kody</translation>
    </message>
    <message>
        <source>has a question</source>
        <translation>ma pytanie</translation>
    </message>
    <message>
        <source>in the app</source>
        <translation>w programie</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>just now</source>
        <translation>przed chwilą</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min temu</numerusform>
            <numerusform>%n min temu</numerusform>
            <numerusform>%n min temu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n godz. temu</numerusform>
            <numerusform>%n godz. temu</numerusform>
            <numerusform>%n godz. temu</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>wczoraj</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n dzień temu</numerusform>
            <numerusform>%n dni temu</numerusform>
            <numerusform>%n dni temu</numerusform>
        </translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>dziś %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>wczoraj %1</translation>
    </message>
</context>
<context>
    <name>SealText</name>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Próba zostanie ponowiona samoczynnie.</translation>
    </message>
    <message>
        <source>Put that right, then try the seal again from the document&apos;s page.</source>
        <translation>Usuń przyczynę, a potem ponów pieczęć elektroniczną na stronie dokumentu.</translation>
    </message>
</context>
<context>
    <name>TradeWords</name>
    <message>
        <source>Signature</source>
        <translation>Podpis</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Parafka</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Pieczątka</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dane</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numer</translation>
    </message>
    <message>
        <source>Checkbox</source>
        <translation>Pole wyboru</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Lista wyboru</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Załącznik</translation>
    </message>
    <message>
        <source>Merge value</source>
        <translation>Wstawiana wartość</translation>
    </message>
    <message>
        <source>In the app</source>
        <translation>W programie</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>The link alone</source>
        <translation>Sam link</translation>
    </message>
    <message>
        <source>A code by e-mail</source>
        <translation>Kod e-mailem</translation>
    </message>
    <message>
        <source>A code by SMS</source>
        <translation>Kod SMS-em</translation>
    </message>
    <message>
        <source>An access code you tell them</source>
        <translation>Kod dostępu przekazany osobiście</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Szkic</translation>
    </message>
    <message>
        <source>In approval</source>
        <translation>Do akceptacji</translation>
    </message>
    <message>
        <source>Being signed</source>
        <translation>Podpisywany</translation>
    </message>
    <message>
        <source>Being sealed</source>
        <translation>Trwa pieczętowanie</translation>
    </message>
    <message>
        <source>Sealing failed</source>
        <translation>Pieczętowanie nie powiodło się</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Zakończony</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Odmowa</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Anulowany</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Termin minął</translation>
    </message>
    <message>
        <source>With our signatory</source>
        <translation>U nas do podpisu</translation>
    </message>
    <message>
        <source>Sent to client</source>
        <translation>Wysłany do klienta</translation>
    </message>
    <message>
        <source>Viewed by client</source>
        <translation>Otwarty przez klienta</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Podpisany</translation>
    </message>
    <message>
        <source>One party</source>
        <translation>Jedna ze stron</translation>
    </message>
    <message>
        <source>A field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>“%1” on page %2</source>
        <translation>„%1” na stronie %2</translation>
    </message>
    <message>
        <source>The document has no title.</source>
        <translation>Dokument nie ma tytułu.</translation>
    </message>
    <message>
        <source>Give it one</source>
        <translation>Nadaj tytuł</translation>
    </message>
    <message>
        <source>There is no file to sign.</source>
        <translation>Nie ma pliku do podpisania.</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Dodaj plik</translation>
    </message>
    <message>
        <source>Nobody signs for our side.</source>
        <translation>Nikt nie podpisuje po naszej stronie.</translation>
    </message>
    <message>
        <source>Choose a signatory</source>
        <translation>Wybierz osobę podpisującą</translation>
    </message>
    <message>
        <source>Nobody of the other side takes part. That is fine for an internal document.</source>
        <translation>Nikt z drugiej strony nie bierze udziału. W dokumencie wewnętrznym to w porządku.</translation>
    </message>
    <message>
        <source>Add the other side</source>
        <translation>Dodaj drugą stronę</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Wpisz go</translation>
    </message>
    <message>
        <source>%1 signs, but has no signature field.</source>
        <translation>%1 podpisuje, ale nie ma pola podpisu.</translation>
    </message>
    <message>
        <source>Place one</source>
        <translation>Umieść je</translation>
    </message>
    <message>
        <source>%1 has no signing certificate yet.</source>
        <translation>%1 nie ma jeszcze certyfikatu do podpisu.</translation>
    </message>
    <message>
        <source>Choose somebody else, or have one issued in Settings</source>
        <translation>Wybierz kogoś innego albo zleć wystawienie w Ustawieniach</translation>
    </message>
    <message>
        <source>The company has no seal certificate, so the document could not be closed.</source>
        <translation>Firma nie ma certyfikatu pieczęci elektronicznej, więc nie można by zamknąć dokumentu.</translation>
    </message>
    <message>
        <source>An administrator makes one in Settings</source>
        <translation>Administrator tworzy go w Ustawieniach</translation>
    </message>
    <message>
        <source>%1 reaches beyond its page.</source>
        <translation>%1: wystaje poza stronę.</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Przesuń</translation>
    </message>
    <message>
        <source>%1 lies over another field.</source>
        <translation>%1: nachodzi na inne pole.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Zobacz</translation>
    </message>
    <message>
        <source>%1 has nothing to choose from.</source>
        <translation>%1: brak opcji do wyboru.</translation>
    </message>
    <message>
        <source>Enter the options</source>
        <translation>Wpisz opcje</translation>
    </message>
    <message>
        <source>No installed font can print: %1</source>
        <translation>Żadna zainstalowana czcionka nie wydrukuje: %1</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>Zmień tekst</translation>
    </message>
    <message>
        <source>The pages cannot be prepared for signing.</source>
        <translation>Nie można przygotować stron do podpisu.</translation>
    </message>
    <message>
        <source>The pages cannot be prepared for signing: %1</source>
        <translation>Nie można przygotować stron do podpisu: %1</translation>
    </message>
    <message>
        <source>Look at the fields</source>
        <translation>Sprawdź pola</translation>
    </message>
    <message>
        <source>The deadline is in the past.</source>
        <translation>Termin jest w przeszłości.</translation>
    </message>
    <message>
        <source>Choose a later one</source>
        <translation>Wybierz późniejszy</translation>
    </message>
    <message>
        <source>Links go over a relay, and none is set up.</source>
        <translation>Linki wychodzą przez serwer pośredniczący, a żaden nie jest ustawiony.</translation>
    </message>
    <message>
        <source>An administrator sets it up in Settings</source>
        <translation>Administrator ustawia go w Ustawieniach</translation>
    </message>
    <message>
        <source>It contains JavaScript. It is never run here.</source>
        <translation>Zawiera JavaScript. Tutaj nigdy nie jest uruchamiany.</translation>
    </message>
    <message>
        <source>It contains an XFA form, which many readers do not show.</source>
        <translation>Zawiera formularz XFA, którego wiele przeglądarek PDF nie pokazuje.</translation>
    </message>
    <message>
        <source>It wants to start programs. That is never done here.</source>
        <translation>Chce uruchamiać programy. Tutaj to się nigdy nie dzieje.</translation>
    </message>
    <message>
        <source>Other files are embedded in it. The signer will not see them.</source>
        <translation>Są w nim osadzone inne pliki. Osoba podpisująca ich nie zobaczy.</translation>
    </message>
    <message>
        <source>It refers to things outside the file. They are not loaded here.</source>
        <translation>Odwołuje się do rzeczy spoza pliku. Tutaj nie są wczytywane.</translation>
    </message>
    <message>
        <source>It wants to do something when it is opened. That is never done here.</source>
        <translation>Chce coś zrobić przy otwieraniu. Tutaj to się nigdy nie dzieje.</translation>
    </message>
    <message>
        <source>The PDF was damaged and has been repaired. Look through the pages.</source>
        <translation>PDF był uszkodzony i został naprawiony. Przejrzyj strony.</translation>
    </message>
    <message>
        <source>It was arranged for the web and has been rewritten; nothing that shows has changed.</source>
        <translation>Był ułożony pod sieć i został przepisany; nic widocznego się nie zmieniło.</translation>
    </message>
    <message>
        <source>It contains form fields of its own.</source>
        <translation>Zawiera własne pola formularza.</translation>
    </message>
    <message>
        <source>It contains comments or links.</source>
        <translation>Zawiera komentarze lub odsyłacze.</translation>
    </message>
    <message>
        <source>The PDF was rewritten into a clean form; nothing that shows has changed.</source>
        <translation>PDF został przepisany do czystej postaci; nic widocznego się nie zmieniło.</translation>
    </message>
    <message>
        <source>It was converted to PDF. Look through the pages.</source>
        <translation>Przekształcono na PDF. Przejrzyj strony.</translation>
    </message>
    <message>
        <source>It is already signed by somebody.</source>
        <translation>Ktoś już go podpisał.</translation>
    </message>
    <message>
        <source>It wants to send data somewhere. That is never done here.</source>
        <translation>Chce wysyłać dane na zewnątrz. Tutaj nigdy się to nie dzieje.</translation>
    </message>
    <message>
        <source>It was protected by a password and is kept here without it.</source>
        <translation>Był chroniony hasłem; tutaj jest przechowywany bez hasła.</translation>
    </message>
    <message>
        <source>Its form fields are now part of the pages.</source>
        <translation>Jego pola formularza są teraz częścią stron.</translation>
    </message>
    <message>
        <source>What you chose was removed from it.</source>
        <translation>Usunięto z niego to, co wybrano.</translation>
    </message>
    <message>
        <source>It is a PDF/A and stays one.</source>
        <translation>To jest PDF/A i takim pozostaje.</translation>
    </message>
    <message>
        <source>Found inside: %1</source>
        <translation>Znaleziono w środku: %1</translation>
    </message>
    <message>
        <source>overdue since today</source>
        <translation>po terminie od dziś</translation>
    </message>
    <message>
        <source>1 day overdue</source>
        <translation>1 dzień po terminie</translation>
    </message>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>%n dzień po terminie</numerusform>
            <numerusform>%n dni po terminie</numerusform>
            <numerusform>%n dni po terminie</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>termin dziś</translation>
    </message>
    <message>
        <source>due tomorrow</source>
        <translation>termin jutro</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>za %n dzień</numerusform>
            <numerusform>za %n dni</numerusform>
            <numerusform>za %n dni</numerusform>
        </translation>
    </message>
    <message>
        <source>by %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>do %1</translation>
    </message>
    <message>
        <source>After you sign, it still waits for %1.</source>
        <translation>Po Twoim podpisie dokument czeka jeszcze na: %1.</translation>
    </message>
    <message>
        <source>You are the last to sign. After that the document is sealed and everybody gets it.</source>
        <translation>Podpisujesz jako ostatnia osoba. Potem dokument otrzyma pieczęć elektroniczną i trafi do wszystkich.</translation>
    </message>
    <message>
        <source>After you sign, the document goes to %1 by e-mail.</source>
        <translation>Po Twoim podpisie dokument zostanie wysłany e-mailem. Odbiorca: %1.</translation>
    </message>
    <message>
        <source>After you sign, the document goes to %1 by SMS.</source>
        <translation>Po Twoim podpisie dokument zostanie wysłany SMS-em. Odbiorca: %1.</translation>
    </message>
    <message>
        <source>After you sign, it is the turn of %1.</source>
        <translation>Po Twoim podpisie kolej na: %1.</translation>
    </message>
    <message>
        <source>After you sign, the document goes to %1.</source>
        <translation>Po Twoim podpisie dokument otrzyma: %1.</translation>
    </message>
    <message>
        <source>send the link</source>
        <translation>wyślij link</translation>
    </message>
    <message>
        <source>notify members</source>
        <translation>powiadom członków biura</translation>
    </message>
    <message>
        <source>send an e-mail</source>
        <translation>wyślij e-mail</translation>
    </message>
    <message>
        <source>change the responsible member</source>
        <translation>zmień osobę odpowiedzialną</translation>
    </message>
    <message>
        <source>move the card</source>
        <translation>przenieś kartę</translation>
    </message>
    <message>
        <source>set the deadline</source>
        <translation>ustaw termin</translation>
    </message>
    <message>
        <source>remind</source>
        <translation>przypomnij</translation>
    </message>
    <message>
        <source>call a webhook</source>
        <translation>wywołaj webhook</translation>
    </message>
    <message>
        <source>export the PDF</source>
        <translation>zapisz PDF w folderze</translation>
    </message>
    <message>
        <source>ask for approval</source>
        <translation>poproś o akceptację</translation>
    </message>
    <message>
        <source>send for signing</source>
        <translation>wyślij do podpisu</translation>
    </message>
    <message>
        <source>It is our signatory&apos;s turn</source>
        <translation>Kolej na naszą osobę podpisującą</translation>
    </message>
    <message>
        <source>It was approved</source>
        <translation>Zaakceptowano</translation>
    </message>
    <message>
        <source>It was not approved</source>
        <translation>Nie zaakceptowano</translation>
    </message>
    <message>
        <source>Our side has signed</source>
        <translation>Nasza strona podpisała</translation>
    </message>
    <message>
        <source>The client has signed</source>
        <translation>Klient podpisał</translation>
    </message>
    <message>
        <source>Everybody has signed</source>
        <translation>Wszyscy podpisali</translation>
    </message>
    <message>
        <source>The client has opened it</source>
        <translation>Klient otworzył dokument</translation>
    </message>
    <message>
        <source>It was declined</source>
        <translation>Odmówiono podpisu</translation>
    </message>
    <message>
        <source>The deadline has passed</source>
        <translation>Termin minął</translation>
    </message>
    <message>
        <source>It was cancelled</source>
        <translation>Anulowano</translation>
    </message>
    <message>
        <source>A mail could not be delivered</source>
        <translation>Nie udało się dostarczyć wiadomości</translation>
    </message>
    <message>
        <source>The deadline is near</source>
        <translation>Zbliża się termin</translation>
    </message>
    <message>
        <source>An approval is asked for</source>
        <translation>Poproszono o akceptację</translation>
    </message>
    <message>
        <source>It is the client&apos;s turn</source>
        <translation>Kolej na klienta</translation>
    </message>
    <message>
        <source>It was made for a deal</source>
        <translation>Dokument powstał dla transakcji</translation>
    </message>
    <message>
        <source>create a document from a template</source>
        <translation>utwórz dokument z szablonu</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nowe</translation>
    </message>
    <message>
        <source>Offer made</source>
        <translation>Oferta</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>Negocjacje</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Umowa</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Wygrane</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Przegrane</translation>
    </message>
    <message>
        <source>The document asks for %1, and nobody has entered it.</source>
        <translation>Dokument wymaga wartości %1, której nikt nie podał.</translation>
    </message>
    <message>
        <source>Choose a deal for the document, or enter it there</source>
        <translation>Wybierz transakcję dla dokumentu albo uzupełnij ją</translation>
    </message>
    <message>
        <source>Choose the contact, or complete the contact&apos;s record</source>
        <translation>Wybierz kontakt albo uzupełnij jego dane</translation>
    </message>
    <message>
        <source>Complete the record it comes from</source>
        <translation>Uzupełnij dane, z których pochodzi</translation>
    </message>
    <message>
        <source>A value was changed</source>
        <translation>Zmieniła się wartość</translation>
    </message>
    <message>
        <source>our company is</source>
        <translation>nasza firma to</translation>
    </message>
    <message>
        <source>responsible is</source>
        <translation>odpowiada</translation>
    </message>
    <message>
        <source>the title contains</source>
        <translation>tytuł zawiera</translation>
    </message>
    <message>
        <source>the amount is at least</source>
        <translation>kwota wynosi co najmniej</translation>
    </message>
    <message>
        <source>the amount is below</source>
        <translation>kwota jest mniejsza niż</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>tytuł</translation>
    </message>
    <message>
        <source>the message</source>
        <translation>wiadomość</translation>
    </message>
    <message>
        <source>the deadline</source>
        <translation>termin</translation>
    </message>
    <message>
        <source>our company</source>
        <translation>nasza firma</translation>
    </message>
    <message>
        <source>who is responsible</source>
        <translation>kto odpowiada</translation>
    </message>
    <message>
        <source>the field “%1”</source>
        <translation>pole „%1”</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>dowolna wartość</translation>
    </message>
    <message>
        <source>%1 has no e-mail address for the link.</source>
        <translation>%1 nie ma adresu e-mail, na który poszedłby link.</translation>
    </message>
    <message>
        <source>%1 has no phone number that begins with + and the country&apos;s code.</source>
        <translation>%1 nie ma numeru telefonu, który zaczyna się od + i kodu kraju.</translation>
    </message>
    <message>
        <source>%1 is asked for a code by e-mail and has no e-mail address.</source>
        <translation>%1 ma podać kod z e-maila, a nie ma adresu e-mail.</translation>
    </message>
    <message>
        <source>%1 is asked for an access code of at least six characters, and there is none.</source>
        <translation>%1 ma podać kod dostępu o co najmniej sześciu znakach, a go nie ma.</translation>
    </message>
    <message>
        <source>Set one</source>
        <translation>Ustaw go</translation>
    </message>
    <message>
        <source>%1 is to get an SMS, and the relay has no SMS gateway.</source>
        <translation>%1 ma dostać SMS, a serwer pośredniczący nie ma bramki SMS.</translation>
    </message>
    <message>
        <source>Choose e-mail, or have a gateway set up at the relay</source>
        <translation>Wybierz e-mail albo poproś o ustawienie bramki na serwerze pośredniczącym</translation>
    </message>
    <message>
        <source>A link carries at most %1 MB of documents, and these are %2 MB together.</source>
        <translation>Link pomieści najwyżej %1 MB dokumentów, a te mają razem %2 MB.</translation>
    </message>
    <message>
        <source>Make the files smaller, or send them as several documents</source>
        <translation>Zmniejsz pliki albo wyślij je jako kilka dokumentów</translation>
    </message>
    <message>
        <source>A link carries at most %1 files, and there are %2.</source>
        <translation>Link pomieści najwyżej %1 plików, a jest ich %2.</translation>
    </message>
    <message>
        <source>Send them as several documents</source>
        <translation>Wyślij je jako kilka dokumentów</translation>
    </message>
    <message>
        <source>A file in a link has at most %1 pages, and one has %2.</source>
        <translation>Plik w linku ma najwyżej %1 stron, a jeden ma ich %2.</translation>
    </message>
    <message>
        <source>Split the file</source>
        <translation>Podziel plik</translation>
    </message>
    <message>
        <source>E-mail and SMS</source>
        <translation>E-mail i SMS</translation>
    </message>
    <message>
        <source>After you sign, the document goes to %1 by e-mail and SMS.</source>
        <translation>Po Twoim podpisie dokument pójdzie do: %1, e-mailem i SMS-em.</translation>
    </message>
    <message>
        <source>It is not chosen yet who takes part in one place.</source>
        <translation>W jednym miejscu nie wybrano jeszcze, kto bierze udział.</translation>
    </message>
    <message>
        <source>Choose who it is</source>
        <translation>Wybierz, kto to jest</translation>
    </message>
</context>
<context>
    <name>VerdictPages</name>
    <message>
        <source>Level</source>
        <translation>Poziom</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certyfikat</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Wystawca</translation>
    </message>
    <message>
        <source>%1, serial number %2</source>
        <translation>%1, numer seryjny %2</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorytm</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Miejsce</translation>
    </message>
    <message>
        <source>SHA-256 of what was signed</source>
        <translation>SHA-256 tego, co podpisano</translation>
    </message>
    <message>
        <source>Verification report</source>
        <translation>Raport ze sprawdzenia</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Sprawdzono</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>File: %1</source>
        <translation>Plik: %1</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>Checked: %1</source>
        <translation>Sprawdzono: %1</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>strona %1</translation>
    </message>
    <message>
        <source>pages %1</source>
        <translation>strony %1</translation>
    </message>
    <message>
        <source>%1 (%2 here)</source>
        <extracomment>%1 a moment in UTC, %2 the same in local time, e.g. &quot;22 Nov 2026 10:14:07 UTC (11:14 here)&quot;</extracomment>
        <translation>%1 (tutaj %2)</translation>
    </message>
    <message>
        <source>Unknown signer</source>
        <translation>Nieznana osoba podpisująca</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Bez podpisu</translation>
    </message>
    <message>
        <source>This file carries no signature, so nothing can be said about who made it or whether it was changed.</source>
        <translation>W tym pliku nie ma podpisu, więc nie da się powiedzieć, kto go utworzył ani czy go zmieniono.</translation>
    </message>
    <message>
        <source>Changed after it was signed</source>
        <translation>Zmieniono po podpisaniu</translation>
    </message>
    <message>
        <source>A signature was removed</source>
        <translation>Usunięto podpis</translation>
    </message>
    <message>
        <source>This file carried a signature that somebody took out. Do not rely on what is left; ask for the file as it was signed.</source>
        <translation>W tym pliku był podpis, który ktoś usunął. Nie polegaj na tym, co zostało; poproś o plik w podpisanej postaci.</translation>
    </message>
    <message>
        <source>This file carried a signature of %1 that somebody took out. Do not rely on what is left; ask for the file as it was signed.</source>
        <translation>W tym pliku był podpis (%1), który ktoś usunął. Nie polegaj na tym, co zostało; poproś o plik w podpisanej postaci.</translation>
    </message>
    <message>
        <source>Not a proper signature</source>
        <translation>Nieprawidłowo zbudowany podpis</translation>
    </message>
    <message>
        <source>The signature is not built as the standard demands, so it proves nothing. Do not rely on this file.</source>
        <translation>Podpis nie jest zbudowany tak, jak wymaga norma, więc niczego nie dowodzi. Nie polegaj na tym pliku.</translation>
    </message>
    <message>
        <source>One of its signatures is not built as the standard demands, so it proves nothing. Do not rely on this file.</source>
        <translation>Jeden z podpisów nie jest zbudowany tak, jak wymaga norma, więc niczego nie dowodzi. Nie polegaj na tym pliku.</translation>
    </message>
    <message>
        <source>What was signed may be hidden</source>
        <translation>To, co podpisano, może być zasłonięte</translation>
    </message>
    <message>
        <source>The file still holds what was signed, but something was drawn over it afterwards. Look at the signed version before you rely on this one.</source>
        <translation>Plik nadal zawiera to, co podpisano, ale później coś na tym narysowano. Zanim zaczniesz polegać na tej wersji, obejrzyj podpisaną.</translation>
    </message>
    <message>
        <source>The signed bytes are not as they were signed. Do not rely on this file.</source>
        <translation>Podpisane bajty nie są takie jak przy podpisaniu. Nie polegaj na tym pliku.</translation>
    </message>
    <message>
        <source>One of its signatures does not fit the bytes any more. Do not rely on this file.</source>
        <translation>Jeden z podpisów nie pasuje już do bajtów. Nie polegaj na tym pliku.</translation>
    </message>
    <message numerus="yes">
        <source>%n of its signatures do not fit the bytes any more. Do not rely on this file.</source>
        <translation>
            <numerusform>%n podpis nie pasuje już do bajtów. Nie polegaj na tym pliku.</numerusform>
            <numerusform>%n podpisy nie pasują już do bajtów. Nie polegaj na tym pliku.</numerusform>
            <numerusform>%n podpisów nie pasuje już do bajtów. Nie polegaj na tym pliku.</numerusform>
        </translation>
    </message>
    <message>
        <source>The signature is genuine</source>
        <translation>Podpis jest autentyczny</translation>
    </message>
    <message>
        <source>Both signatures are genuine</source>
        <translation>Oba podpisy są autentyczne</translation>
    </message>
    <message numerus="yes">
        <source>All %n signatures are genuine</source>
        <translation>
            <numerusform>%n podpis jest autentyczny</numerusform>
            <numerusform>Wszystkie %n podpisy są autentyczne</numerusform>
            <numerusform>Wszystkie podpisy (%n) są autentyczne</numerusform>
        </translation>
    </message>
    <message>
        <source>but the file was altered afterwards.</source>
        <translation>ale plik później zmieniono.</translation>
    </message>
    <message>
        <source>but %1 was altered afterwards.</source>
        <translation>ale później nastąpiła zmiana (%1).</translation>
    </message>
    <message>
        <source>%1, %2 Do not rely on what it shows now.</source>
        <translation>%1, %2 Nie polegaj na tym, co teraz pokazuje.</translation>
    </message>
    <message>
        <source>Genuine</source>
        <translation>Autentyczny</translation>
    </message>
    <message>
        <source>%1. Since then only what the signatures permit was changed; the facts beside the pages list it.</source>
        <translation>%1. Od tego czasu zmieniono tylko to, na co zezwalają podpisy; fakty obok stron to wymieniają.</translation>
    </message>
    <message>
        <source>Something that lay over words when they were signed was moved or taken away. Look at the signed version before you rely on this one.</source>
        <translation>Coś, co przy podpisywaniu zasłaniało słowa, zostało przesunięte lub usunięte. Zanim zaufasz tej wersji, obejrzyj podpisaną.</translation>
    </message>
    <message>
        <source>The file holds parts of a signature that nothing leads to: it may have been cut off or damaged on its way. Ask for it once more.</source>
        <translation>Plik zawiera fragmenty podpisu, do których nic nie prowadzi: mógł zostać ucięty lub uszkodzony po drodze. Poproś o niego jeszcze raz.</translation>
    </message>
    <message>
        <source>Genuine and unchanged</source>
        <translation>Autentyczny i niezmieniony</translation>
    </message>
    <message>
        <source>%1. Nothing was changed since.</source>
        <translation>%1. Od tego czasu nic nie zmieniono.</translation>
    </message>
    <message>
        <source>Timestamped</source>
        <translation>Opatrzono znacznikiem czasu</translation>
    </message>
    <message>
        <source>Signed by %1</source>
        <translation>Podpisano przez: %1</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Nieważny</translation>
    </message>
    <message>
        <source>At least one signature fails its check. The facts beside the pages say which and why.</source>
        <translation>Co najmniej jeden podpis nie przechodzi sprawdzenia. Informacje obok stron mówią, który i dlaczego.</translation>
    </message>
    <message>
        <source>Unchanged, but the signer is not known</source>
        <translation>Niezmieniony, ale osoba podpisująca nie jest znana</translation>
    </message>
    <message>
        <source>The file is exactly as signed. Whether “%1” is who they say cannot be told: their certificate comes from an authority you do not trust.</source>
        <translation>Plik jest dokładnie taki jak przy podpisaniu. Nie da się stwierdzić, czy „%1” to naprawdę ta osoba: certyfikat pochodzi z urzędu, któremu nie ufasz.</translation>
    </message>
    <message>
        <source>Unchanged, but not proven in every point</source>
        <translation>Niezmieniony, ale nie wszystko jest udowodnione</translation>
    </message>
    <message>
        <source>The file is exactly as signed. The facts beside the pages say what cannot be proven.</source>
        <translation>Plik jest dokładnie taki jak przy podpisaniu. Informacje obok stron mówią, czego nie można udowodnić.</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>Nienaruszony</translation>
    </message>
    <message>
        <source>The signed bytes are exactly as signed.</source>
        <translation>Podpisane bajty są dokładnie takie jak przy podpisaniu.</translation>
    </message>
    <message>
        <source>The signed bytes are exactly as signed (%1).</source>
        <translation>Podpisane bajty są dokładnie takie jak przy podpisaniu (%1).</translation>
    </message>
    <message>
        <source>Intact, with weak cryptography</source>
        <translation>Nienaruszony, ale ze słabą kryptografią</translation>
    </message>
    <message>
        <source>The bytes fit, but %1 is too weak to be proof today.</source>
        <translation>Bajty się zgadzają, ale %1 jest dziś za słaby, by być dowodem.</translation>
    </message>
    <message>
        <source>Not intact</source>
        <translation>Naruszony</translation>
    </message>
    <message>
        <source>The signature is malformed, so it proves nothing.</source>
        <translation>Podpis jest wadliwy, więc niczego nie dowodzi.</translation>
    </message>
    <message>
        <source>The signature was not made with the key it names.</source>
        <translation>Podpisu nie złożono kluczem, który wskazuje.</translation>
    </message>
    <message>
        <source>The signed bytes are not what was signed.</source>
        <translation>Podpisane bajty nie są tym, co podpisano.</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Później zmieniono</translation>
    </message>
    <message>
        <source>1 change that the certification forbids: %1.</source>
        <translation>1 zmiana, której zabrania certyfikacja: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes that the certification forbids: %1.</source>
        <translation>
            <numerusform>%n zmiana, której zabrania certyfikacja: %1.</numerusform>
            <numerusform>%n zmiany, których zabrania certyfikacja: %1.</numerusform>
            <numerusform>%n zmian, których zabrania certyfikacja: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change after signing: %1.</source>
        <translation>1 zmiana po podpisaniu: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes after signing: %1.</source>
        <translation>
            <numerusform>%n zmiana po podpisaniu: %1.</numerusform>
            <numerusform>%n zmiany po podpisaniu: %1.</numerusform>
            <numerusform>%n zmian po podpisaniu: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes unknown</source>
        <translation>Zmiany nieznane</translation>
    </message>
    <message>
        <source>The signed version cannot be established, so it cannot be compared.</source>
        <translation>Nie można ustalić podpisanej wersji, więc nie ma z czym porównać.</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Niezmieniony</translation>
    </message>
    <message>
        <source>The signature covers the whole file.</source>
        <translation>Podpis obejmuje cały plik.</translation>
    </message>
    <message>
        <source>Unchanged since</source>
        <translation>Od tego czasu niezmieniony</translation>
    </message>
    <message>
        <source>Nothing that shows was changed after it.</source>
        <translation>Później nie zmieniono niczego, co widać.</translation>
    </message>
    <message>
        <source>Only what the signature allows: %1.</source>
        <translation>Tylko to, na co podpis pozwala: %1.</translation>
    </message>
    <message>
        <source>Signer trusted</source>
        <translation>Osoba podpisująca zaufana</translation>
    </message>
    <message>
        <source>By an authority you trust.</source>
        <translation>Przez urząd, któremu ufasz.</translation>
    </message>
    <message>
        <source>By %1, which you trust.</source>
        <translation>Przez %1, któremu ufasz.</translation>
    </message>
    <message>
        <source>The certificate was revoked.</source>
        <translation>Certyfikat został unieważniony.</translation>
    </message>
    <message>
        <source>The certificate had expired.</source>
        <translation>Certyfikat był już nieważny.</translation>
    </message>
    <message>
        <source>The certificate was not valid yet.</source>
        <translation>Certyfikat nie był jeszcze ważny.</translation>
    </message>
    <message>
        <source>The file does not hold the signer&apos;s certificate.</source>
        <translation>W pliku nie ma certyfikatu osoby podpisującej.</translation>
    </message>
    <message>
        <source>The certificate comes from an authority you do not trust.</source>
        <translation>Certyfikat pochodzi z urzędu, któremu nie ufasz.</translation>
    </message>
    <message>
        <source>“%1” is no authority you trust.</source>
        <translation>„%1” nie jest urzędem, któremu ufasz.</translation>
    </message>
    <message>
        <source>Signer not trusted</source>
        <translation>Brak zaufania do osoby podpisującej</translation>
    </message>
    <message>
        <source>Time proven</source>
        <translation>Czas udowodniony</translation>
    </message>
    <message>
        <source>Time as stated by the signer</source>
        <translation>Czas podany przez osobę podpisującą</translation>
    </message>
    <message>
        <source>%1, by the signer&apos;s own clock. No timestamp proves it.</source>
        <translation>%1, według zegara osoby podpisującej. Nie potwierdza tego żaden znacznik czasu.</translation>
    </message>
    <message>
        <source>Time not known</source>
        <translation>Czas nieznany</translation>
    </message>
    <message>
        <source>The signature does not say when it was made.</source>
        <translation>Podpis nie mówi, kiedy go złożono.</translation>
    </message>
    <message>
        <source>Signature %1 of %2</source>
        <translation>Podpis %1 z %2</translation>
    </message>
    <message>
        <source>document timestamp</source>
        <translation>znacznik czasu dokumentu</translation>
    </message>
    <message>
        <source>certifies, allows no changes</source>
        <translation>certyfikuje, nie dopuszcza zmian</translation>
    </message>
    <message>
        <source>certifies, allows form filling only</source>
        <translation>certyfikuje, dopuszcza tylko wypełnianie pól</translation>
    </message>
    <message>
        <source>certifies, allows comments</source>
        <translation>certyfikuje, dopuszcza komentarze</translation>
    </message>
    <message>
        <source>sealed for %1</source>
        <extracomment>a company&apos;s seal that stands for a person&apos;s act</extracomment>
        <translation>opieczętowano w imieniu: %1</translation>
    </message>
    <message>
        <source>a form field filled in</source>
        <translation>wypełnione pole formularza</translation>
    </message>
    <message>
        <source>a signature added</source>
        <translation>dodany podpis</translation>
    </message>
    <message>
        <source>proof for later checks added</source>
        <translation>dodane dowody na przyszłe sprawdzenia</translation>
    </message>
    <message>
        <source>page content rewritten</source>
        <translation>przepisana treść strony</translation>
    </message>
    <message>
        <source>a page added</source>
        <translation>dodana strona</translation>
    </message>
    <message>
        <source>a page removed</source>
        <translation>usunięta strona</translation>
    </message>
    <message>
        <source>a comment or link changed</source>
        <translation>zmieniony komentarz lub odsyłacz</translation>
    </message>
    <message>
        <source>a form field altered</source>
        <translation>zmienione pole formularza</translation>
    </message>
    <message>
        <source>a font or picture exchanged</source>
        <translation>podmieniona czcionka lub obraz</translation>
    </message>
    <message>
        <source>the document&apos;s structure changed</source>
        <translation>zmieniona struktura dokumentu</translation>
    </message>
    <message>
        <source>bytes added that belong to no proper version</source>
        <translation>dodane bajty, które nie należą do żadnej prawidłowej wersji</translation>
    </message>
    <message>
        <source>the page looks different</source>
        <translation>strona wygląda inaczej</translation>
    </message>
    <message>
        <source>something else changed</source>
        <translation>zmieniono coś innego</translation>
    </message>
    <message>
        <source>Page %1: %2</source>
        <translation>Strona %1: %2</translation>
    </message>
    <message>
        <source>, “%1” became “%2”</source>
        <translation>, z „%1” zrobiło się „%2”</translation>
    </message>
    <message>
        <source>, now “%1”</source>
        <translation>, teraz „%1”</translation>
    </message>
    <message>
        <source>It carries a signing-time attribute, which PAdES does not allow.</source>
        <translation>Zawiera atrybut signing-time, którego PAdES nie dopuszcza.</translation>
    </message>
    <message>
        <source>Page %1: the content was rewritten</source>
        <extracomment>a change on a page, e.g. &quot;Page 1: page content rewritten&quot;</extracomment>
        <translation>Strona %1: przepisano treść</translation>
    </message>
    <message>
        <source>The digest algorithm is too weak to be proof.</source>
        <translation>Algorytm skrótu jest za słaby, by być dowodem.</translation>
    </message>
    <message>
        <source>The signer&apos;s key is too weak to be proof.</source>
        <translation>Klucz osoby podpisującej jest za słaby, by być dowodem.</translation>
    </message>
    <message>
        <source>The bytes in the file are not the ones that were signed.</source>
        <translation>Bajty w pliku nie są tymi, które podpisano.</translation>
    </message>
    <message>
        <source>The signature does not say properly which bytes it covers.</source>
        <translation>Podpis nie określa prawidłowo, które bajty obejmuje.</translation>
    </message>
    <message>
        <source>Something is hidden behind the signature.</source>
        <translation>Za podpisem coś jest ukryte.</translation>
    </message>
    <message>
        <source>The signature is no readable structure.</source>
        <translation>Podpis nie jest czytelną strukturą.</translation>
    </message>
    <message>
        <source>The signature is damaged.</source>
        <translation>Podpis jest uszkodzony.</translation>
    </message>
    <message>
        <source>The signature carries other content than the file&apos;s.</source>
        <translation>Podpis niesie inną treść niż plik.</translation>
    </message>
    <message>
        <source>It names none or several signers where there must be one.</source>
        <translation>Nie wskazuje nikogo albo wskazuje kilka osób podpisujących, a musi być jedna.</translation>
    </message>
    <message>
        <source>It signs nothing about itself.</source>
        <translation>Nie podpisuje niczego o sobie samym.</translation>
    </message>
    <message>
        <source>It says something twice.</source>
        <translation>Coś podaje dwukrotnie.</translation>
    </message>
    <message>
        <source>Something it must say is missing.</source>
        <translation>Brakuje czegoś, co musi podawać.</translation>
    </message>
    <message>
        <source>Something it says cannot be read.</source>
        <translation>Nie można odczytać czegoś, co podaje.</translation>
    </message>
    <message>
        <source>The signature is larger than is reasonable.</source>
        <translation>Podpis jest większy, niż to rozsądne.</translation>
    </message>
    <message>
        <source>Its algorithms contradict each other.</source>
        <translation>Jego algorytmy są ze sobą sprzeczne.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate is not in the file.</source>
        <translation>W pliku nie ma certyfikatu osoby podpisującej.</translation>
    </message>
    <message>
        <source>It names another certificate than the one it was made with.</source>
        <translation>Wskazuje inny certyfikat niż ten, którym go złożono.</translation>
    </message>
    <message>
        <source>A certificate was not made by its issuer.</source>
        <translation>Certyfikat nie został wystawiony przez wskazanego wystawcę.</translation>
    </message>
    <message>
        <source>A certificate was issued by one that may not issue any.</source>
        <translation>Certyfikat wystawił ktoś, komu nie wolno ich wystawiać.</translation>
    </message>
    <message>
        <source>The certificate&apos;s issuer is not known.</source>
        <translation>Wystawca certyfikatu nie jest znany.</translation>
    </message>
    <message>
        <source>The certificate is not meant for signing documents.</source>
        <translation>Certyfikat nie służy do podpisywania dokumentów.</translation>
    </message>
    <message>
        <source>The certificate leads to an authority you do not trust.</source>
        <translation>Certyfikat prowadzi do urzędu, któremu nie ufasz.</translation>
    </message>
    <message>
        <source>A certificate of the chain is too weak.</source>
        <translation>Jeden z certyfikatów łańcucha jest za słaby.</translation>
    </message>
    <message>
        <source>A certificate of the chain cannot be read.</source>
        <translation>Nie można odczytać jednego z certyfikatów łańcucha.</translation>
    </message>
    <message>
        <source>Whether the certificate was revoked is not known.</source>
        <translation>Nie wiadomo, czy certyfikat unieważniono.</translation>
    </message>
    <message>
        <source>It certifies, but is not the first signature.</source>
        <translation>Certyfikuje, ale nie jest pierwszym podpisem.</translation>
    </message>
    <message>
        <source>Its certification is not announced by the document.</source>
        <translation>Dokument nie zapowiada jego certyfikacji.</translation>
    </message>
    <message>
        <source>There are more changes than are listed.</source>
        <translation>Zmian jest więcej niż na liście.</translation>
    </message>
    <message>
        <source>What was added after it cannot be read.</source>
        <translation>Nie można odczytać tego, co dodano po nim.</translation>
    </message>
    <message>
        <source>What it covers is no whole version of the document.</source>
        <translation>To, co obejmuje, nie jest całą wersją dokumentu.</translation>
    </message>
    <message>
        <source>Whether the file is still as it was signed cannot be told.</source>
        <translation>Nie da się stwierdzić, czy plik jest nadal taki jak przy podpisaniu.</translation>
    </message>
    <message>
        <source>The file was altered after it was signed, and not every signature could be checked. Do not rely on what it shows now.</source>
        <translation>Plik zmieniono po podpisaniu i nie wszystkie podpisy dało się sprawdzić. Nie polegaj na tym, co teraz pokazuje.</translation>
    </message>
    <message>
        <source>Not every signature in this file could be checked.</source>
        <translation>Nie wszystkie podpisy w tym pliku dało się sprawdzić.</translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation>Nie udało się sprawdzić</translation>
    </message>
    <message>
        <source>Who signed could not be checked.</source>
        <translation>Nie udało się sprawdzić, kto podpisał.</translation>
    </message>
    <message>
        <source>The signature uses an algorithm that is not known here.</source>
        <translation>Podpis używa algorytmu, który nie jest tu znany.</translation>
    </message>
    <message>
        <source>The signature is of a kind that is not checked here.</source>
        <translation>Podpisów tego rodzaju tu nie sprawdzamy.</translation>
    </message>
    <message>
        <source>The signature uses an algorithm so weak that it is not checked any more.</source>
        <translation>Podpis używa algorytmu tak słabego, że już się go nie sprawdza.</translation>
    </message>
    <message>
        <source>The signature is written in a loose form that some programs refuse. It was checked all the same.</source>
        <translation>Podpis zapisano w mniej ścisłej postaci, którą niektóre programy odrzucają. Mimo to go sprawdzono.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate is not inside the signature; it was found elsewhere.</source>
        <translation>Certyfikatu osoby podpisującej nie ma w samym podpisie; znaleziono go gdzie indziej.</translation>
    </message>
    <message>
        <source>One and the same signature is shown in several places. Which of them the signer meant cannot be told.</source>
        <translation>Ten sam podpis jest pokazany w kilku miejscach. Nie da się stwierdzić, które z nich miała na myśli osoba podpisująca.</translation>
    </message>
    <message>
        <source>Whether a certificate was revoked is not known: no answer from its authority was at hand. Check again when you are online.</source>
        <translation>Nie wiadomo, czy certyfikatu nie unieważniono: zabrakło odpowiedzi jego urzędu. Sprawdź ponownie, gdy będzie połączenie z internetem.</translation>
    </message>
    <message>
        <source>A comment or drawing was added and may hide what was signed. Look at the signed version before you rely on this one.</source>
        <translation>Dodano komentarz lub rysunek, który może zasłaniać to, co podpisano. Zanim zaczniesz polegać na tej wersji, obejrzyj podpisaną.</translation>
    </message>
    <message>
        <source>A comment or drawing was added on top of what was signed. Look whether it changes what you read.</source>
        <translation>Dodano komentarz lub rysunek na tym, co podpisano. Sprawdź, czy nie zmienia tego, co czytasz.</translation>
    </message>
    <message>
        <source>A form field was filled in on top of what was signed. Look whether it hides anything.</source>
        <translation>Wypełniono pole formularza leżące na tym, co podpisano. Sprawdź, czy niczego nie zasłania.</translation>
    </message>
    <message>
        <source>The picture of a later signature may hide what was signed. Look at the signed version before you rely on this one.</source>
        <translation>Obraz późniejszego podpisu może zasłaniać to, co podpisano. Zanim zaczniesz polegać na tej wersji, obejrzyj podpisaną.</translation>
    </message>
    <message>
        <source>The picture of a later signature lies on top of what was signed. Look whether everything can still be read.</source>
        <translation>Obraz późniejszego podpisu leży na tym, co podpisano. Sprawdź, czy wszystko da się jeszcze odczytać.</translation>
    </message>
    <message>
        <source>Not every page was compared with how it looked when it was signed. Look through the last pages yourself.</source>
        <translation>Nie każdą stronę porównano z jej wyglądem przy podpisaniu. Przejrzyj ostatnie strony samodzielnie.</translation>
    </message>
    <message>
        <source>The timestamp could not be checked, so it proves no time.</source>
        <translation>Nie udało się sprawdzić znacznika czasu, więc nie potwierdza czasu.</translation>
    </message>
    <message>
        <source>The timestamp was made for something else, so it proves no time for this signature.</source>
        <translation>Znacznik czasu utworzono dla czegoś innego, więc nie dowodzi czasu tego podpisu.</translation>
    </message>
    <message>
        <source>The timestamp was made by someone who may not issue timestamps, so it proves no time.</source>
        <translation>Znacznik czasu wystawił ktoś, komu nie wolno ich wystawiać, więc nie potwierdza czasu.</translation>
    </message>
    <message>
        <source>The timestamp is damaged, so it proves no time.</source>
        <translation>Znacznik czasu jest uszkodzony, więc nie potwierdza czasu.</translation>
    </message>
    <message>
        <source>Whether the timestamp&apos;s authority can be trusted could not be established, so it proves no time.</source>
        <translation>Nie udało się ustalić, czy wystawcy znacznika czasu można ufać, więc nie potwierdza czasu.</translation>
    </message>
    <message>
        <source>The timestamp uses cryptography that is too weak to be proof.</source>
        <translation>Znacznik czasu używa kryptografii za słabej, by być dowodem.</translation>
    </message>
    <message>
        <source>The timestamp lies in the future, so it proves no time. Check this computer&apos;s clock.</source>
        <translation>Znacznik czasu wskazuje przyszłość, więc nie potwierdza czasu. Sprawdź zegar tego komputera.</translation>
    </message>
    <message>
        <source>The timestamp is dated later than one that was added after it.</source>
        <translation>Znacznik czasu ma późniejszą datę niż znacznik dodany po nim.</translation>
    </message>
    <message>
        <source>What stands here as a document timestamp is not one.</source>
        <translation>To, co podano tu jako znacznik czasu dokumentu, nim nie jest.</translation>
    </message>
    <message>
        <source>The signer states a later time than the one that is proven. Rely on the proven time.</source>
        <translation>Osoba podpisująca podaje czas późniejszy niż udowodniony. Polegaj na czasie udowodnionym.</translation>
    </message>
    <message>
        <source>An earlier version of this file carried a signature that was removed. Ask the sender why.</source>
        <translation>We wcześniejszej wersji tego pliku był podpis, który usunięto. Zapytaj nadawcę dlaczego.</translation>
    </message>
    <message>
        <source>The file is built so that old programs may show something else than new ones. Read it in an up-to-date program.</source>
        <translation>Plik zbudowano tak, że stare programy mogą pokazywać co innego niż nowe. Czytaj go w aktualnym programie.</translation>
    </message>
    <message>
        <source>The file cannot be read as a proper PDF, so nothing in it was checked.</source>
        <translation>Nie można odczytać pliku jako prawidłowego PDF-a, więc niczego w nim nie sprawdzono.</translation>
    </message>
</context>
<context>
    <name>countersign::Desktop</name>
    <message>
        <source>There is no workspace in %1. Choose another folder, or set one up.</source>
        <translation>W %1 nie ma przestrzeni roboczej. Wybierz inny folder albo załóż nową.</translation>
    </message>
    <message>
        <source>Opening the office</source>
        <translation>Otwieranie biura</translation>
    </message>
    <message>
        <source>Making keys and certificates for the office</source>
        <translation>Tworzenie kluczy i certyfikatów biura</translation>
    </message>
    <message>
        <source>Making a sample office</source>
        <translation>Tworzenie przykładowego biura</translation>
    </message>
    <message>
        <source>This is a sample office. To sign, act as Joanna Wiśniewska at the foot of the rail; her key and its passphrase are in a folder.</source>
        <translation>To przykładowe biuro. Aby podpisać, działaj jako Joanna Wiśniewska (na dole paska); jej klucz i hasło do niego są w folderze.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Otwórz folder</translation>
    </message>
</context>
<context>
    <name>countersign::ui::AppearancePage</name>
    <message>
        <source>Appearance and language</source>
        <translation>Wygląd i język</translation>
    </message>
    <message>
        <source>For this desktop only; the office&apos;s documents are not touched.</source>
        <translation>Tylko na tym komputerze; dokumenty biura pozostają bez zmian.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kolory</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Jak w systemie</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Jasne</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Ciemne</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Rozmiar tekstu</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Size of the text: 125 %</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Reduce movement</source>
        <translation>Ogranicz ruch</translation>
    </message>
</context>
<context>
    <name>countersign::ui::AutomationPage</name>
    <message>
        <source>Rules</source>
        <translation>Reguły</translation>
    </message>
    <message>
        <source>Cards move by what happens to a document; a stage&apos;s rules run when a card enters it. Every run is noted in the document&apos;s journal.</source>
        <translation>Karty przenoszą się wraz z tym, co dzieje się z dokumentem; reguły etapu działają, gdy karta do niego trafia. Każde uruchomienie zapisuje się w dzienniku dokumentu.</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Dodaj regułę</translation>
    </message>
    <message>
        <source>What moves a card</source>
        <translation>Co przenosi kartę</translation>
    </message>
    <message>
        <source>What happens in a stage</source>
        <translation>Co dzieje się na etapie</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nie teraz</translation>
    </message>
    <message>
        <source>%1: to “%2”</source>
        <translation>%1: do „%2”</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1”: %2</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Usuń regułę</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Add what moves a card</source>
        <translation>Dodaj, co przesuwa kartę</translation>
    </message>
    <message>
        <source>A new secret for the webhook. From the moment you save it, calls are signed with it and the old one is worth nothing.</source>
        <translation>Nowy sekret webhooka. Od chwili zapisania wywołania są nim podpisywane, a stary nic już nie znaczy.</translation>
    </message>
    <message>
        <source>Use the new secret</source>
        <translation>Użyj nowego sekretu</translation>
    </message>
    <message>
        <source>The webhook is signed with the new secret from now on.</source>
        <translation>Od teraz webhook jest podpisywany nowym sekretem.</translation>
    </message>
    <message>
        <source>Remove what moves a card</source>
        <translation>Usuń, co przesuwa kartę</translation>
    </message>
    <message>
        <source>Only if %1</source>
        <translation>Tylko gdy %1</translation>
    </message>
    <message>
        <source>Replace the webhook&apos;s secret</source>
        <translation>Zmień sekret webhooka</translation>
    </message>
    <message>
        <source>a stage that is gone</source>
        <translation>etap, którego już nie ma</translation>
    </message>
    <message>
        <source>Deals: %1</source>
        <translation>Transakcje: %1</translation>
    </message>
    <message>
        <source>Change what moves a card</source>
        <translation>Zmień, co przesuwa kartę</translation>
    </message>
    <message>
        <source>It is removed.</source>
        <translation>Usunięto.</translation>
    </message>
    <message>
        <source>Change the rule</source>
        <translation>Zmień regułę</translation>
    </message>
    <message>
        <source>The rule is removed.</source>
        <translation>Reguła usunięta.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BackupPage</name>
    <message>
        <source>Backup and restore</source>
        <translation>Kopia i przywracanie</translation>
    </message>
    <message>
        <source>A backup holds every document, the journal, and the keys under a passphrase of its own. It opens on any computer. Put it on another disk.</source>
        <translation>Kopia zawiera wszystkie dokumenty, dziennik i klucze pod własnym hasłem. Otwiera się na każdym komputerze. Umieść ją na innym dysku.</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Hasło kopii</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>To samo jeszcze raz</translation>
    </message>
    <message>
        <source>Make the backup</source>
        <translation>Zrób kopię</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Przywróć</translation>
    </message>
    <message>
        <source>Folder of the backup</source>
        <translation>Folder kopii</translation>
    </message>
    <message>
        <source>An earlier backup in this folder is brought up to date.</source>
        <translation>Wcześniejsza kopia w tym folderze zostanie zaktualizowana.</translation>
    </message>
    <message>
        <source>At least 8 characters. Without it nobody can open the backup, nor can we.</source>
        <translation>Co najmniej 8 znaków. Bez niego nikt nie otworzy kopii, my też nie.</translation>
    </message>
    <message>
        <source>Into a new folder; this office and the backup stay as they are. Afterwards start the program with the new folder.</source>
        <translation>Do nowego folderu; to biuro i kopia pozostają bez zmian. Potem uruchom program z nowym folderem.</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nowy folder</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wybierz…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wybierz: %1</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Wybierz folder.</translation>
    </message>
    <message>
        <source>At least 8 characters, please.</source>
        <translation>Co najmniej 8 znaków.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Hasła się różnią.</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Kopiowanie</translation>
    </message>
    <message>
        <source>There is no backup in this folder.</source>
        <translation>W tym folderze nie ma kopii.</translation>
    </message>
    <message>
        <source>Choose a new folder.</source>
        <translation>Wybierz nowy folder.</translation>
    </message>
    <message>
        <source>It did not work.</source>
        <translation>Nie udało się.</translation>
    </message>
    <message>
        <source>Restored and checked.</source>
        <translation>Przywrócono i sprawdzono.</translation>
    </message>
    <message>
        <source>The backup is made and checked.</source>
        <translation>Kopię zrobiono i sprawdzono.</translation>
    </message>
    <message>
        <source>%1 in %2. Start the program with this folder.</source>
        <translation>%1 w %2. Uruchom program z tym folderem.</translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <translation>%1 w %2.</translation>
    </message>
    <message>
        <source>A file of this backup is damaged. Nothing was restored and the backup stays as it is. Copy it from its disk again, or choose an earlier one.</source>
        <translation>Plik w tej kopii jest uszkodzony. Niczego nie przywrócono, a kopia pozostaje bez zmian. Skopiuj ją ponownie z jej dysku albo wybierz wcześniejszą.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardColumn</name>
    <message>
        <source>New document</source>
        <translation>Nowy dokument</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardMenus</name>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>responsible</source>
        <translation>osoba odpowiedzialna</translation>
    </message>
    <message>
        <source>company</source>
        <translation>firma</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numer</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Druga strona</translation>
    </message>
    <message>
        <source>Parties and whose turn it is</source>
        <translation>Strony i czyja kolej</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Osoba odpowiedzialna</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolumny</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Przegląd</translation>
    </message>
    <message>
        <source>Roomy cards</source>
        <translation>Przestronne karty</translation>
    </message>
    <message>
        <source>Compact cards</source>
        <translation>Zwarte karty</translation>
    </message>
    <message>
        <source>On the cards</source>
        <translation>Na kartach</translation>
    </message>
    <message>
        <source>Columns shown</source>
        <translation>Pokazane kolumny</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Bez grup</translation>
    </message>
    <message>
        <source>By responsible</source>
        <translation>Według osób</translation>
    </message>
    <message>
        <source>By our company</source>
        <translation>Według naszych firm</translation>
    </message>
    <message>
        <source>Only open documents</source>
        <translation>Tylko otwarte dokumenty</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Ktokolwiek</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>Nasza firma</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Dowolna</translation>
    </message>
    <message>
        <source>Without a filter</source>
        <translation>Bez filtra</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Przesuń w lewo</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Przesuń w prawo</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Rozwiń</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Zwiń</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ukryj</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Szersza</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>Węższa</translation>
    </message>
    <message>
        <source>As designed</source>
        <translation>Domyślna szerokość</translation>
    </message>
    <message>
        <source>deal</source>
        <translation>transakcja</translation>
    </message>
    <message>
        <source>By deal</source>
        <translation>Według transakcji</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortuj według</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Rosnąco</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Malejąco</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardModel</name>
    <message>
        <source>%1, unread</source>
        <translation>%1, nieprzeczytany</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardScreen</name>
    <message>
        <source>Search titles, people, contents</source>
        <translation>Tytuły, osoby, treść</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tablica</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Nowy dokument</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Nie ma jeszcze dokumentów</translation>
    </message>
    <message>
        <source>Drop a PDF or a Word file anywhere in this window, or start with the button. Each document becomes a card here and moves by itself as people sign.</source>
        <translation>Upuść PDF lub plik Worda w dowolnym miejscu tego okna albo zacznij od przycisku. Każdy dokument staje się tu kartą i przesuwa się sam, gdy kolejne osoby podpisują.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nic nie znaleziono</translation>
    </message>
    <message>
        <source>Titles, numbers, people and the words inside the PDFs were searched. Try the beginning of a word, or look in all documents without a filter.</source>
        <translation>Przeszukano tytuły, numery, osoby i słowa w plikach PDF. Spróbuj początku słowa albo szukaj we wszystkich dokumentach bez filtra.</translation>
    </message>
    <message>
        <source>The view is not kept. %1</source>
        <translation>Widok nie został zapamiętany. %1</translation>
    </message>
    <message>
        <source>Undo the last move, deal or handing over</source>
        <translation>Cofnij ostatnie przeniesienie, transakcję lub przekazanie</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CardActs</name>
    <message>
        <source>Something else is still being done. Try again in a moment.</source>
        <translation>Trwa jeszcze coś innego. Spróbuj za chwilę.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) stay as they are. “%1”: %2</source>
        <translation>
            <numerusform>%n dokument pozostaje bez zmian. „%1”: %2</numerusform>
            <numerusform>%n dokumenty pozostają bez zmian. „%1”: %2</numerusform>
            <numerusform>%n dokumentów pozostaje bez zmian. „%1”: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Przenoszenie</translation>
    </message>
    <message>
        <source>“%1” is now in “%2”.</source>
        <translation>„%1” jest teraz w „%2”.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are now in “%1”.</source>
        <translation>
            <numerusform>%n dokument jest teraz w „%1”.</numerusform>
            <numerusform>%n dokumenty są teraz w „%1”.</numerusform>
            <numerusform>%n dokumentów jest teraz w „%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>“%1” stays where it is. %2</source>
        <translation>„%1” zostaje na miejscu. %2</translation>
    </message>
    <message>
        <source>Moving back</source>
        <translation>Przenoszenie z powrotem</translation>
    </message>
    <message>
        <source>“%1” is back in “%2”.</source>
        <translation>„%1” wraca do „%2”.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are back where they were.</source>
        <translation>
            <numerusform>%n dokument wrócił na swoje miejsce.</numerusform>
            <numerusform>%n dokumenty wróciły na swoje miejsce.</numerusform>
            <numerusform>%n dokumentów wróciło na swoje miejsce.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminding</source>
        <translation>Przypominanie</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) are on their way.</source>
        <translation>
            <numerusform>%n przypomnienie jest w drodze.</numerusform>
            <numerusform>%n przypomnienia są w drodze.</numerusform>
            <numerusform>%n przypomnień jest w drodze.</numerusform>
        </translation>
    </message>
    <message>
        <source>No reminder about “%1”. %2</source>
        <translation>Brak przypomnienia o „%1”. %2</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>Przekazywanie</translation>
    </message>
    <message numerus="yes">
        <source>%1 is responsible for %n document(s) now.</source>
        <translation>
            <numerusform>%1 odpowiada teraz za %n dokument.</numerusform>
            <numerusform>%1 odpowiada teraz za %n dokumenty.</numerusform>
            <numerusform>%1 odpowiada teraz za %n dokumentów.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not handed over. %2</source>
        <translation>„%1” nie zostaje przekazany. %2</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Anulowanie</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are cancelled.</source>
        <translation>
            <numerusform>%n dokument został anulowany.</numerusform>
            <numerusform>%n dokumenty zostały anulowane.</numerusform>
            <numerusform>%n dokumentów zostało anulowanych.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not cancelled. %2</source>
        <translation>„%1” nie zostaje anulowany. %2</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Eksportowanie</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are in %1.</source>
        <translation>
            <numerusform>%n dokument jest w %1.</numerusform>
            <numerusform>%n dokumenty są w %1.</numerusform>
            <numerusform>%n dokumentów jest w %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” could not be exported. %2</source>
        <translation>Nie udało się wyeksportować „%1”. %2</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Oznaczanie</translation>
    </message>
    <message>
        <source>Putting to a deal</source>
        <translation>Dołączanie do transakcji</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are part of the deal now.</source>
        <translation>
            <numerusform>%n dokument należy teraz do transakcji.</numerusform>
            <numerusform>%n dokumenty należą teraz do transakcji.</numerusform>
            <numerusform>%n dokumentów należy teraz do transakcji.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are part of no deal now.</source>
        <translation>
            <numerusform>%n dokument nie należy już do żadnej transakcji.</numerusform>
            <numerusform>%n dokumenty nie należą już do żadnej transakcji.</numerusform>
            <numerusform>%n dokumentów nie należy już do żadnej transakcji.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” stays as it is. %2</source>
        <translation>„%1” pozostaje bez zmian. %2</translation>
    </message>
    <message>
        <source>Putting back</source>
        <translation>Cofanie</translation>
    </message>
    <message>
        <source>Saving the template</source>
        <translation>Zapisywanie szablonu</translation>
    </message>
    <message>
        <source>“%1” is a template now. Rename it under Templates.</source>
        <translation>„%1” jest teraz szablonem. Nazwę zmienisz w Szablonach.</translation>
    </message>
    <message>
        <source>“%1” is not a template. %2</source>
        <translation>„%1” nie jest szablonem. %2</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Nie ma nic do cofnięcia.</translation>
    </message>
    <message>
        <source>Handing back</source>
        <translation>Zwracanie</translation>
    </message>
    <message>
        <source>“%1” stays unread. %2</source>
        <translation>„%1” pozostaje nieprzeczytany. %2</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CardDelegate</name>
    <message>
        <source>DRAFT</source>
        <translation>SZKIC</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CardList</name>
    <message>
        <source>There is news you have not seen.</source>
        <translation>Są nowości, których jeszcze nie widziano.</translation>
    </message>
    <message>
        <source>Go through the cards</source>
        <translation>Przechodź między kartami</translation>
    </message>
    <message>
        <source>Move the card to another stage</source>
        <translation>Przenieś kartę do innego etapu</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Otwórz dokument</translation>
    </message>
    <message>
        <source>Choose several cards</source>
        <translation>Zaznacz kilka kart</translation>
    </message>
    <message>
        <source>What can be done with the card</source>
        <translation>Co można zrobić z kartą</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>Usuń zaznaczenie</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CardTable</name>
    <message>
        <source>Documents</source>
        <translation>Dokumenty</translation>
    </message>
    <message>
        <source>Go through the documents</source>
        <translation>Przechodź między dokumentami</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Otwórz dokument</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Co można z nim zrobić</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>Usuń zaznaczenie</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CardTableModel</name>
    <message>
        <source>%1, unread</source>
        <translation>%1, nieprzeczytany</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Szkic</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numer</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tytuł</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Druga strona</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>Co trzeba zrobić</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etap</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Odpowiada</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Zmieniono</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CertificateCard</name>
    <message>
        <source>A passphrase for the key</source>
        <translation>Hasło do klucza</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>To samo jeszcze raz</translation>
    </message>
    <message>
        <source>Make and save the key</source>
        <translation>Utwórz i zapisz klucz</translation>
    </message>
    <message>
        <source>At least 8 characters. Nobody can find it out for you: write it down in a safe place.</source>
        <translation>Co najmniej 8 znaków. Nikt nie zdoła go odtworzyć: zapisz je w bezpiecznym miejscu.</translation>
    </message>
    <message>
        <source>Certificate for signing</source>
        <translation>Certyfikat do podpisu</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Wystawiony</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Jeszcze nie ma</translation>
    </message>
    <message>
        <source>%1 signs with a key file of the company authority. Its fingerprint begins with %2.</source>
        <translation>%1 podpisuje plikiem klucza z urzędu certyfikacji firmy. Jego odcisk zaczyna się od %2.</translation>
    </message>
    <message>
        <source>%1 cannot sign in this app yet. The company authority makes a certificate, and a key file that only its passphrase opens.</source>
        <translation>%1 nie może jeszcze podpisywać w tym programie. Urząd certyfikacji firmy tworzy certyfikat i plik klucza, który otwiera tylko jego hasło.</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>Utwórz nowy</translation>
    </message>
    <message>
        <source>Make a certificate</source>
        <translation>Utwórz certyfikat</translation>
    </message>
    <message>
        <source>At least 8 characters, please.</source>
        <translation>Wpisz co najmniej 8 znaków.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Hasła się różnią.</translation>
    </message>
    <message>
        <source>Where is the key kept?</source>
        <translation>Gdzie przechowywać klucz?</translation>
    </message>
    <message>
        <source>Key files (*.p12)</source>
        <translation>Pliki kluczy (*.p12)</translation>
    </message>
    <message>
        <source>The key is saved as %1. You choose it when you sign.</source>
        <translation>Klucz zapisano jako %1. Wybierasz go przy podpisywaniu.</translation>
    </message>
    <message>
        <source>The key was not saved, so nobody has it. Make a new one when you need it.</source>
        <translation>Klucza nie zapisano, więc nikt go nie ma. Utwórz nowy, gdy będzie potrzebny.</translation>
    </message>
    <message>
        <source>The key could not be written: make it again and choose another folder. %1</source>
        <translation>Nie udało się zapisać klucza: utwórz go ponownie i wybierz inny folder. %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CertificatesPage</name>
    <message>
        <source>Ended %1</source>
        <translation>Wygasł %1</translation>
    </message>
    <message numerus="yes">
        <source>Ends in %n days</source>
        <translation>
            <numerusform>Wygasa za %n dzień</numerusform>
            <numerusform>Wygasa za %n dni</numerusform>
            <numerusform>Wygasa za %n dni</numerusform>
        </translation>
    </message>
    <message>
        <source>Valid to %1</source>
        <translation>Ważny do %1</translation>
    </message>
    <message>
        <source>PIN in order</source>
        <translation>PIN w porządku</translation>
    </message>
    <message>
        <source>needs no PIN</source>
        <translation>bez PIN-u</translation>
    </message>
    <message>
        <source>few PIN tries left</source>
        <translation>mało prób PIN</translation>
    </message>
    <message>
        <source>one PIN try left: the next wrong one locks it</source>
        <translation>jedna próba PIN: kolejny błąd ją zablokuje</translation>
    </message>
    <message>
        <source>PIN locked: the card&apos;s own program unlocks it with the PUK</source>
        <translation>PIN zablokowany: odblokuje go program karty kodem PUK</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certyfikaty</translation>
    </message>
    <message>
        <source>The company authority vouches for our signatories and our seal. Give its root to partners, so that their programs trust our signatures.</source>
        <translation>Urząd firmy ręczy za naszych podpisujących i naszą pieczęć. Daj jego certyfikat główny partnerom, aby ich programy ufały naszym podpisom.</translation>
    </message>
    <message>
        <source>Save the root for partners…</source>
        <translation>Zapisz certyfikat główny dla partnerów…</translation>
    </message>
    <message>
        <source>Make a new authority</source>
        <translation>Utwórz nowy urząd</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Utwórz</translation>
    </message>
    <message>
        <source>Make a new seal</source>
        <translation>Utwórz nową pieczęć</translation>
    </message>
    <message>
        <source>Use a seal of another authority…</source>
        <translation>Użyj pieczęci innego urzędu…</translation>
    </message>
    <message>
        <source>Passphrase of the seal&apos;s file</source>
        <translation>Hasło pliku pieczęci</translation>
    </message>
    <message>
        <source>Use this seal</source>
        <translation>Użyj tej pieczęci</translation>
    </message>
    <message>
        <source>Look for cards and tokens</source>
        <translation>Poszukaj kart i tokenów</translation>
    </message>
    <message>
        <source>Company authority</source>
        <translation>Urząd firmy</translation>
    </message>
    <message>
        <source>Every member needs a new key file afterwards, and partners need the new root. What was signed before stays good.</source>
        <translation>Każdy członek biura będzie potrzebował nowego pliku klucza, a partnerzy nowego certyfikatu głównego. To, co podpisano wcześniej, pozostaje ważne.</translation>
    </message>
    <message>
        <source>Company seal</source>
        <translation>Pieczęć firmy</translation>
    </message>
    <message>
        <source>Members&apos; certificates</source>
        <translation>Certyfikaty członków biura</translation>
    </message>
    <message>
        <source>Cards and tokens on this computer</source>
        <translation>Karty i tokeny na tym komputerze</translation>
    </message>
    <message>
        <source>Where is the root saved?</source>
        <translation>Gdzie zapisać certyfikat główny?</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certyfikaty (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>The new authority is made. Give its root to partners and new key files to the members.</source>
        <translation>Nowy urząd utworzono. Daj certyfikat główny partnerom, a członkom biura nowe pliki kluczy.</translation>
    </message>
    <message>
        <source>The new seal is used from now on.</source>
        <translation>Od teraz używana jest nowa pieczęć.</translation>
    </message>
    <message>
        <source>Choose the seal&apos;s key file</source>
        <translation>Wybierz plik klucza pieczęci</translation>
    </message>
    <message>
        <source>Key files (*.p12 *.pfx);;All files (*)</source>
        <translation>Pliki kluczy (*.p12 *.pfx);;Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>Documents are sealed with this key from now on.</source>
        <translation>Od teraz dokumenty pieczętuje ten klucz.</translation>
    </message>
    <message>
        <source>Looking for cards and tokens…</source>
        <translation>Szukanie kart i tokenów…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Jeszcze brak</translation>
    </message>
    <message>
        <source>%1
Fingerprint, to be compared by telephone:
%2</source>
        <translation>%1
Odcisk, do porównania przez telefon:
%2</translation>
    </message>
    <message>
        <source>Nobody of the office can sign with a certificate yet. Make the authority: two clicks, and no other company is needed.</source>
        <translation>Nikt w biurze nie może jeszcze podpisywać certyfikatem. Utwórz urząd: dwa kliknięcia, bez innej firmy.</translation>
    </message>
    <message>
        <source>Make the authority</source>
        <translation>Utwórz urząd</translation>
    </message>
    <message>
        <source>%1, issued by %2. It closes every finished document and signs for clients who have no key.</source>
        <translation>%1, wystawca %2. Zamyka każdy ukończony dokument i podpisuje za klientów, którzy nie mają klucza.</translation>
    </message>
    <message>
        <source>Key file of the company authority</source>
        <translation>Plik klucza urzędu firmy</translation>
    </message>
    <message>
        <source>Own key: %1, issued by %2</source>
        <translation>Własny klucz: %1, wystawca %2</translation>
    </message>
    <message>
        <source>Nobody has one yet. They are made under Members, or by each member under My profile.</source>
        <translation>Nikt go jeszcze nie ma. Tworzy się je w zakładce Członkowie lub samodzielnie w Moim profilu.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Gotowa</translation>
    </message>
    <message>
        <source>Look here</source>
        <translation>Zwróć uwagę</translation>
    </message>
    <message>
        <source>%1 · number %2 · %3</source>
        <translation>%1 · numer %2 · %3</translation>
    </message>
    <message>
        <source>%1, issued by %2, valid to %3</source>
        <translation>%1, wystawca %2, ważny do %3</translation>
    </message>
    <message>
        <source>%1, issued by %2, ended or not for signing: %3</source>
        <translation>%1, wystawca %2, wygasł lub nie do podpisu: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n reader(s)</source>
        <translation>
            <numerusform>%1: %2, %n czytnik</numerusform>
            <numerusform>%1: %2, %n czytniki</numerusform>
            <numerusform>%1: %2, %n czytników</numerusform>
        </translation>
    </message>
    <message>
        <source>No driver for cards (PKCS#11 module) is installed on this computer.</source>
        <translation>Na tym komputerze nie ma sterownika kart (modułu PKCS#11).</translation>
    </message>
    <message>
        <source>The root is saved. Tell partners its fingerprint another way, so that they can compare.</source>
        <translation>Certyfikat główny zapisano. Przekaż partnerom odcisk inną drogą, aby mogli porównać.</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>Unieważnij…</translation>
    </message>
    <message>
        <source>Take back the certificate of %1</source>
        <extracomment>%1 is a member&apos;s name</extracomment>
        <translation>Unieważnij certyfikat: %1</translation>
    </message>
    <message>
        <source>The key signs nothing any more, and this cannot be undone. What it signed without a timestamp is not believed any more either. %1 needs a new certificate to sign again.</source>
        <translation>Kluczem nie będzie już można podpisywać i nie da się tego cofnąć. Podpisy bez znacznika czasu też przestaną być wiarygodne. Aby znów podpisywać, %1 potrzebuje nowego certyfikatu.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Dlaczego</translation>
    </message>
    <message>
        <source>The key was lost, copied or stolen</source>
        <translation>Klucz zgubiono, skopiowano lub skradziono</translation>
    </message>
    <message>
        <source>They no longer work here</source>
        <translation>Osoba już tu nie pracuje</translation>
    </message>
    <message>
        <source>A newer certificate takes its place</source>
        <translation>Zastępuje go nowszy certyfikat</translation>
    </message>
    <message>
        <source>They may no longer sign</source>
        <translation>Osoba nie może już podpisywać</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Unieważnij</translation>
    </message>
    <message>
        <source>The certificate of %1 is taken back. Save the list for partners who check signatures themselves.</source>
        <translation>Certyfikat unieważniono: %1. Zapisz listę dla partnerów, którzy sami sprawdzają podpisy.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Unieważnione</translation>
    </message>
    <message>
        <source>%1, on %2: certificate %3</source>
        <extracomment>a person&apos;s name, a date, a certificate&apos;s number</extracomment>
        <translation>%1, dnia %2: certyfikat %3</translation>
    </message>
    <message>
        <source>Save the list for partners…</source>
        <translation>Zapisz listę dla partnerów…</translation>
    </message>
    <message>
        <source>Where is the list saved?</source>
        <translation>Gdzie zapisać listę?</translation>
    </message>
    <message>
        <source>Revocation lists (*.crl)</source>
        <translation>Listy unieważnień (*.crl)</translation>
    </message>
    <message>
        <source>The list is saved. It says what it says for a week; save it again for whoever asks later.</source>
        <translation>Lista jest zapisana. Jest ważna przez tydzień; kto zapyta później, dostanie nową.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ChangesCard</name>
    <message>
        <source>What changed in %1</source>
        <translation>Co zmieniło się w %1</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Następne miejsce</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>To the eye the pages are the same.</source>
        <translation>Na oko strony są takie same.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are marked.</source>
        <translation>
            <numerusform>Zaznaczono %n miejsce.</numerusform>
            <numerusform>Zaznaczono %n miejsca.</numerusform>
            <numerusform>Zaznaczono %n miejsc.</numerusform>
        </translation>
    </message>
    <message>
        <source>The fields stayed beside their text.</source>
        <translation>Pola zostały przy swoim tekście.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) lost the text they stood beside: look where they lie now.</source>
        <translation>
            <numerusform>%n pole straciło tekst, przy którym stało: sprawdź, gdzie teraz leży.</numerusform>
            <numerusform>%n pola straciły tekst, przy którym stały: sprawdź, gdzie teraz leżą.</numerusform>
            <numerusform>%n pól straciło tekst, przy którym stały: sprawdź, gdzie teraz leżą.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::CheckStep</name>
    <message>
        <source>Check and send</source>
        <translation>Sprawdź i wyślij</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Co się stanie</translation>
    </message>
    <message>
        <source>gets a copy when all is signed</source>
        <translation>otrzyma kopię, gdy wszyscy podpiszą</translation>
    </message>
    <message>
        <source>approves in the app</source>
        <translation>akceptuje w programie</translation>
    </message>
    <message>
        <source>signs in the app</source>
        <translation>podpisuje w programie</translation>
    </message>
    <message>
        <source>signs by link, sent to %1 in %2</source>
        <translation>podpisuje przez link wysłany na %1 (język: %2)</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>nasza strona</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>druga strona</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 plik</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n plik</numerusform>
            <numerusform>%n pliki</numerusform>
            <numerusform>%n plików</numerusform>
        </translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 strona</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n strona</numerusform>
            <numerusform>%n strony</numerusform>
            <numerusform>%n stron</numerusform>
        </translation>
    </message>
    <message>
        <source>1 field</source>
        <translation>1 pole</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n pole</numerusform>
            <numerusform>%n pola</numerusform>
            <numerusform>%n pól</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>do %1</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>bez terminu</translation>
    </message>
    <message>
        <source>Then the company seal closes the file and everybody gets it.</source>
        <translation>Następnie pieczęć elektroniczna firmy zamknie plik i wszyscy go otrzymają.</translation>
    </message>
    <message>
        <source>It is still being checked.</source>
        <translation>Trwa jeszcze sprawdzanie.</translation>
    </message>
    <message>
        <source>Something is still missing: see the list.</source>
        <translation>Czegoś jeszcze brakuje: zobacz listę.</translation>
    </message>
    <message>
        <source>Trying out the signed pages</source>
        <translation>Próba przygotowania podpisanych stron</translation>
    </message>
    <message>
        <source>It could not be checked</source>
        <translation>Nie udało się sprawdzić</translation>
    </message>
    <message>
        <source>Everything is in place</source>
        <translation>Wszystko gotowe</translation>
    </message>
    <message>
        <source>One thing is missing</source>
        <translation>Brakuje jednej rzeczy</translation>
    </message>
    <message numerus="yes">
        <source>%n things are missing</source>
        <translation>
            <numerusform>Brakuje %n rzeczy</numerusform>
            <numerusform>Brakuje %n rzeczy</numerusform>
            <numerusform>Brakuje %n rzeczy</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Enter sends it.</source>
        <translation>Ctrl+Enter wysyła.</translation>
    </message>
    <message>
        <source>A click on a line goes to its place.</source>
        <translation>Kliknięcie wiersza prowadzi do miejsca.</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n przypomnienie</numerusform>
            <numerusform>%n przypomnienia</numerusform>
            <numerusform>%n przypomnień</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::CompaniesPane</name>
    <message>
        <source>Usual signatory</source>
        <translation>Zwykle podpisuje</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Wybierz obraz…</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Pieczątka</translation>
    </message>
    <message>
        <source>A PNG with a transparent ground looks best on paper.</source>
        <translation>Najlepiej na papierze wygląda PNG z przezroczystym tłem.</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Nikt konkretny</translation>
    </message>
    <message>
        <source>Save the company first.</source>
        <translation>Najpierw zapisz firmę.</translation>
    </message>
    <message>
        <source>No company yet</source>
        <translation>Nie ma jeszcze firmy</translation>
    </message>
    <message>
        <source>Our own legal entities: their details are printed on documents and their seal closes them.</source>
        <translation>Nasze własne podmioty: ich dane drukują się na dokumentach, a ich pieczęć elektroniczna je zamyka.</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Nowa firma</translation>
    </message>
    <message>
        <source>Choose the stamp&apos;s picture</source>
        <translation>Wybierz obraz pieczątki</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Obrazy (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>This picture cannot be read. Choose a PNG or JPEG of at most 16 MB.</source>
        <translation>Nie można odczytać tego obrazu. Wybierz PNG lub JPEG do 16 MB.</translation>
    </message>
    <message>
        <source>The stamp is saved.</source>
        <translation>Pieczątka zapisana.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>Zapisano: %1.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ContactsModel</name>
    <message>
        <source>private individual</source>
        <translation>osoba prywatna</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ContactsPane</name>
    <message>
        <source>Name</source>
        <translation>Imię</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Nazwisko</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Stanowisko</translation>
    </message>
    <message>
        <source>Language of messages</source>
        <translation>Język wiadomości</translation>
    </message>
    <message>
        <source>A private individual, no company</source>
        <translation>Osoba prywatna, bez firmy</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Links to sign and finished documents go here.</source>
        <translation>Tu trafiają linki do podpisu i gotowe dokumenty.</translation>
    </message>
    <message>
        <source>For your colleagues only</source>
        <translation>Tylko dla współpracowników</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Wpisz imię lub nazwisko.</translation>
    </message>
    <message>
        <source>Write an e-mail address or a phone number: one of them is needed to send a link.</source>
        <translation>Wpisz adres e-mail lub numer telefonu: jedno z nich jest potrzebne do wysłania linku.</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Nie ma jeszcze kontaktów</translation>
    </message>
    <message>
        <source>People and firms of the other side. Add one here, or type them while you prepare a document: they are kept.</source>
        <translation>Osoby i firmy drugiej strony. Dodaj kogoś tutaj albo wpisz podczas przygotowywania dokumentu: zostaną zapisane.</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nowy kontakt</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>Zapisano: %1.</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>Usunięto: %1.</translation>
    </message>
    <message>
        <source>Make it one</source>
        <translation>Połącz w jeden</translation>
    </message>
    <message>
        <source>They are two</source>
        <translation>To dwie osoby</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) may be there twice.</source>
        <translation>
            <numerusform>%n kontakt jest może podwójny.</numerusform>
            <numerusform>%n kontakty są może podwójne.</numerusform>
            <numerusform>%n kontaktów jest może podwójnych.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 oraz %2</translation>
    </message>
    <message>
        <source>%1 is one contact now.</source>
        <translation>%1 to teraz jeden kontakt.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenty</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Jeszcze żadnych.</translation>
    </message>
    <message>
        <source>On the relay</source>
        <translation>Na serwerze</translation>
    </message>
    <message>
        <source>It keeps sealed packages, answers and network addresses for a while. Somebody who asks to be forgotten is forgotten there at once; your signed documents stay.</source>
        <translation>Przechowuje przez pewien czas zapieczętowane pakiety, odpowiedzi i adresy sieciowe. Kto prosi o zapomnienie, zostaje tam zapomniany od razu; podpisane dokumenty zostają u Ciebie.</translation>
    </message>
    <message>
        <source>Have it forget this person</source>
        <translation>Niech zapomni tę osobę</translation>
    </message>
    <message>
        <source>Forget for good?</source>
        <translation>Zapomnieć na zawsze?</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Zlecono</translation>
    </message>
    <message>
        <source>The relay holds nothing of this person.</source>
        <translation>Serwer nie ma nic o tej osobie.</translation>
    </message>
    <message numerus="yes">
        <source>The relay forgets %n link(s) of this person.</source>
        <translation>
            <numerusform>Serwer zapomina %n link tej osoby.</numerusform>
            <numerusform>Serwer zapomina %n linki tej osoby.</numerusform>
            <numerusform>Serwer zapomina %n linków tej osoby.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are still under way: ask again when they are finished.</source>
        <translation>
            <numerusform>%n dokument jest jeszcze w toku: poproś ponownie, gdy będzie ukończony.</numerusform>
            <numerusform>%n dokumenty są jeszcze w toku: poproś ponownie, gdy będą ukończone.</numerusform>
            <numerusform>%n dokumentów jest jeszcze w toku: poproś ponownie, gdy będą ukończone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::ContactsScreen</name>
    <message>
        <source>Search names, firms, numbers</source>
        <translation>Szukaj nazwisk, firm, numerów</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakty</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nowy kontakt</translation>
    </message>
    <message>
        <source>Our companies</source>
        <translation>Nasze firmy</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Nowa firma</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importuj</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksportuj</translation>
    </message>
    <message>
        <source>Choose a file with contacts</source>
        <translation>Wybierz plik z kontaktami</translation>
    </message>
    <message>
        <source>Contacts (*.vcf *.csv *.txt *.tsv);;All files (*)</source>
        <translation>Kontakty (*.vcf *.csv *.txt *.tsv);;Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>Save the contacts</source>
        <translation>Zapisz kontakty</translation>
    </message>
    <message>
        <source>vCard, for address books</source>
        <translation>vCard, do książek adresowych</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, do arkuszy</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are in %1.</source>
        <translation>
            <numerusform>%n kontakt jest w %1.</numerusform>
            <numerusform>%n kontakty są w %1.</numerusform>
            <numerusform>%n kontaktów jest w %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::ContentsCard</name>
    <message>
        <source>Inside “%1”</source>
        <translation>W pliku „%1”</translation>
    </message>
    <message>
        <source>Because it is signed, nothing of it can be taken out.</source>
        <translation>Ponieważ jest podpisany, nic nie można z niego usunąć.</translation>
    </message>
    <message>
        <source>Take the JavaScript out</source>
        <translation>Usuń JavaScript</translation>
    </message>
    <message>
        <source>Take the XFA form out; the form that every reader shows stays</source>
        <translation>Usuń formularz XFA; formularz, który pokazuje każdy czytnik, zostaje</translation>
    </message>
    <message>
        <source>Take out what it wants to do by itself</source>
        <translation>Usuń to, co chce robić samo</translation>
    </message>
    <message>
        <source>Take the embedded files out</source>
        <translation>Usuń osadzone pliki</translation>
    </message>
    <message>
        <source>Cut the references to other files</source>
        <translation>Usuń odwołania do innych plików</translation>
    </message>
    <message>
        <source>Make its form fields part of the pages; otherwise they stay fields</source>
        <translation>Wtop pola formularza w strony; w przeciwnym razie pozostaną polami</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Usuń to</translation>
    </message>
    <message>
        <source>Keep all as it is</source>
        <translation>Zostaw wszystko</translation>
    </message>
    <message>
        <source>Choose what is taken out.</source>
        <translation>Wybierz, co usunąć.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CreateScreen</name>
    <message>
        <source>New document</source>
        <translation>Nowy dokument</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Kto podpisuje</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Pola</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Dostarczenie</translation>
    </message>
    <message>
        <source>Check and send</source>
        <translation>Sprawdź i wyślij</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Cofnij (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Ponów (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Podgląd</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Odczyt: %1</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n files</source>
        <translation>
            <numerusform>Odczyt %n pliku</numerusform>
            <numerusform>Odczyt %n plików</numerusform>
            <numerusform>Odczyt %n plików</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be added</source>
        <translation>Nie udało się dodać pliku</translation>
    </message>
    <message>
        <source>Checking and converting %1</source>
        <translation>Sprawdzanie i przekształcanie: %1</translation>
    </message>
    <message>
        <source>%1 could not be added</source>
        <translation>Nie udało się dodać: %1</translation>
    </message>
    <message>
        <source>The draft could not be opened</source>
        <translation>Nie udało się otworzyć szkicu</translation>
    </message>
    <message>
        <source>The draft could not be saved</source>
        <translation>Nie udało się zapisać szkicu</translation>
    </message>
    <message>
        <source>The pages could not be read</source>
        <translation>Nie udało się odczytać stron</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>Nie wysłano</translation>
    </message>
    <message>
        <source>It could not be taken out</source>
        <translation>Nie udało się usunąć</translation>
    </message>
    <message>
        <source>Not kept in the contacts: %1</source>
        <translation>Nie zapisano w kontaktach: %1</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>zapisywanie…</translation>
    </message>
    <message>
        <source>draft saved</source>
        <translation>szkic zapisany</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Wyślij</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Taking it out</source>
        <translation>Usuwanie</translation>
    </message>
    <message>
        <source>Next step; in the last one: send</source>
        <translation>Następny krok; w ostatnim: wyślij</translation>
    </message>
    <message>
        <source>Go to a step</source>
        <translation>Przejdź do kroku</translation>
    </message>
    <message>
        <source>Filling in the document</source>
        <translation>Wypełnianie dokumentu</translation>
    </message>
    <message>
        <source>The document could not be made</source>
        <translation>Nie udało się utworzyć dokumentu</translation>
    </message>
    <message>
        <source>The file could not be replaced</source>
        <translation>Nie udało się zastąpić pliku</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Zapisz jako szablon</translation>
    </message>
    <message>
        <source>“%1” is a template now. Rename it under Templates.</source>
        <translation>„%1” jest teraz szablonem. Nazwę zmienisz w Szablonach.</translation>
    </message>
    <message>
        <source>The template could not be saved</source>
        <translation>Nie udało się zapisać szablonu</translation>
    </message>
    <message>
        <source>Give it a title first</source>
        <translation>Najpierw nadaj tytuł</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>Pliki są jeszcze odczytywane.</translation>
    </message>
    <message>
        <source>Checking and converting</source>
        <translation>Sprawdzanie i konwersja</translation>
    </message>
    <message>
        <source>Stopped. Nothing was added.</source>
        <translation>Przerwano. Niczego nie dodano.</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>Dodano %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n files were added.</source>
        <translation>
            <numerusform>Dodano %n plik.</numerusform>
            <numerusform>Dodano %n pliki.</numerusform>
            <numerusform>Dodano %n plików.</numerusform>
        </translation>
    </message>
    <message>
        <source>The fields stay where they are; the new pages have none yet.</source>
        <translation>Pola zostają na swoich miejscach; nowe strony nie mają jeszcze żadnych.</translation>
    </message>
    <message>
        <source>Look at what is inside: some of it can be taken out.</source>
        <translation>Zobacz, co jest w środku: część z tego można usunąć.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Zobacz</translation>
    </message>
    <message>
        <source>Drop to add to this document</source>
        <translation>Upuść, aby dodać do tego dokumentu</translation>
    </message>
    <message>
        <source>The deal could not be chosen</source>
        <translation>Nie udało się wybrać transakcji</translation>
    </message>
    <message>
        <source>Looking for what changed in %1</source>
        <translation>Wyszukiwanie zmian w pliku %1</translation>
    </message>
    <message>
        <source>Stopped. The document is as it was.</source>
        <translation>Przerwano. Dokument pozostał bez zmian.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was made.</source>
        <translation>Zatrzymano. Niczego nie utworzono.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was sent; it is a draft as before.</source>
        <translation>Zatrzymano. Niczego nie wysłano; to nadal szkic.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealForm</name>
    <message>
        <source>Title</source>
        <translation>Tytuł</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>Nasza firma</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Kwota</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Waluta</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Odpowiedzialna osoba</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Nowy dokument</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Jeszcze nikt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>For your colleagues only</source>
        <translation>Tylko dla współpracowników</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenty</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Co się działo</translation>
    </message>
    <message>
        <source>There is no template yet. Save a document as a template from its page.</source>
        <translation>Nie ma jeszcze szablonu. Zapisz dokument jako szablon na jego stronie.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Jeszcze brak.</translation>
    </message>
    <message>
        <source>%1 created the deal</source>
        <translation>%1: transakcja utworzona</translation>
    </message>
    <message>
        <source>%1 edited the deal</source>
        <translation>%1: transakcja zmieniona</translation>
    </message>
    <message>
        <source>Give it a title.</source>
        <translation>Podaj tytuł.</translation>
    </message>
    <message>
        <source>Write an amount, such as %1.</source>
        <translation>Wpisz kwotę, na przykład %1.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealsScreen</name>
    <message>
        <source>Search titles, contacts, firms</source>
        <translation>Szukaj tytułów, kontaktów, firm</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Nowa transakcja</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Transakcje</translation>
    </message>
    <message>
        <source>No deals yet</source>
        <translation>Nie ma jeszcze transakcji</translation>
    </message>
    <message>
        <source>A deal holds what is to be agreed with a contact. Drag it from stage to stage; a stage can send the contract by itself.</source>
        <translation>Transakcja to to, co ma zostać uzgodnione z kontaktem. Przeciągaj ją z etapu na etap; etap może sam wysłać umowę.</translation>
    </message>
    <message>
        <source>Really remove?</source>
        <translation>Na pewno usunąć?</translation>
    </message>
    <message>
        <source>“%1” is in “%2” now.</source>
        <translation>„%1” jest teraz w „%2”.</translation>
    </message>
    <message>
        <source>The document of “%1” is made.</source>
        <translation>Dokument dla „%1” jest gotowy.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Pokaż</translation>
    </message>
    <message>
        <source>“%1” moved, but its document could not be sent. The deal says why.</source>
        <translation>„%1” przeniesiono, ale dokumentu nie udało się wysłać. Transakcja podaje powód.</translation>
    </message>
    <message>
        <source>What happens here by itself</source>
        <translation>Co dzieje się tu samo</translation>
    </message>
    <message>
        <source>The stage is set up.</source>
        <translation>Etap jest ustawiony.</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>„%1” zapisano.</translation>
    </message>
    <message>
        <source>“%1” is removed. Its documents stay.</source>
        <translation>„%1” usunięto. Dokumenty zostają.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Widok</translation>
    </message>
    <message>
        <source>The view is not kept. %1</source>
        <translation>Widok nie został zapamiętany. %1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolumny</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Columns shown</source>
        <translation>Pokazane kolumny</translation>
    </message>
    <message>
        <source>Name of the stage</source>
        <translation>Nazwa etapu</translation>
    </message>
    <message>
        <source>Empty: “%1”, in each member&apos;s language.</source>
        <translation>Puste: „%1”, w języku każdego członka.</translation>
    </message>
    <message>
        <source>A stage of deals</source>
        <translation>Etap transakcji</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Wpisz nazwę.</translation>
    </message>
    <message>
        <source>The stage is called “%1” now.</source>
        <translation>Etap nazywa się teraz „%1”.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DeliveryPage</name>
    <message>
        <source>Delivery</source>
        <translation>Dostarczenie</translation>
    </message>
    <message>
        <source>The relay sends the links by e-mail or SMS and keeps the sealed packages until they are fetched. It never sees what is in a document.</source>
        <translation>Serwer pośredniczący wysyła linki e-mailem lub SMS-em i przechowuje zaszyfrowane pakiety do odebrania. Nigdy nie widzi treści dokumentu.</translation>
    </message>
    <message>
        <source>Address of the relay</source>
        <translation>Adres serwera pośredniczącego</translation>
    </message>
    <message>
        <source>Enrolment token</source>
        <translation>Token rejestracji</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Dołącz</translation>
    </message>
    <message>
        <source>The relay prints it when it starts for the first time, and keeps it in its data folder. It works once.</source>
        <translation>Serwer wypisuje go przy pierwszym uruchomieniu i zachowuje w folderze danych. Działa jeden raz.</translation>
    </message>
    <message>
        <source>No relay yet.</source>
        <translation>Nie ma jeszcze serwera pośredniczącego.</translation>
    </message>
    <message>
        <source>Documents can be signed in the app, but no link can be sent to the other side.</source>
        <translation>Dokumenty można podpisywać w programie, ale drugiej stronie nie da się wysłać linku.</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Połączono.</translation>
    </message>
    <message>
        <source>Links go out through %1.</source>
        <translation>Linki wychodzą przez %1.</translation>
    </message>
    <message>
        <source>The relay does not answer.</source>
        <translation>Serwer pośredniczący nie odpowiada.</translation>
    </message>
    <message>
        <source>What is to be sent waits here and goes out by itself as soon as %1 answers again.</source>
        <translation>To, co jest do wysłania, czeka tutaj i wyjdzie samo, gdy tylko %1 znów odpowie.</translation>
    </message>
    <message>
        <source>Write the whole address, such as https://sign.firm.example.</source>
        <translation>Wpisz cały adres, na przykład https://sign.firma.example.</translation>
    </message>
    <message>
        <source>Paste the token that the relay printed.</source>
        <translation>Wklej token wypisany przez serwer pośredniczący.</translation>
    </message>
    <message>
        <source>This office uses the relay now.</source>
        <translation>To biuro korzysta teraz z tego serwera pośredniczącego.</translation>
    </message>
    <message>
        <source>Try e-mail with this address</source>
        <translation>Wypróbuj e-mail na ten adres</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Wyślij próbę</translation>
    </message>
    <message>
        <source>Try SMS with this number</source>
        <translation>Wypróbuj SMS na ten numer</translation>
    </message>
    <message>
        <source>Send a test by e-mail</source>
        <translation>Wyślij próbę e-mailem</translation>
    </message>
    <message>
        <source>Send a test by SMS</source>
        <translation>Wyślij próbę SMS-em</translation>
    </message>
    <message>
        <source>Does it arrive?</source>
        <translation>Czy dochodzi?</translation>
    </message>
    <message>
        <source>Where should the test go?</source>
        <translation>Dokąd wysłać próbę?</translation>
    </message>
    <message>
        <source>A test from Countersign</source>
        <translation>Próba z Countersign</translation>
    </message>
    <message>
        <source>If you read this, links will arrive the same way. Nobody has to do anything.</source>
        <translation>Jeśli to czytasz, linki dotrą tą samą drogą. Nikt nie musi nic robić.</translation>
    </message>
    <message>
        <source>The server&apos;s words: %1</source>
        <translation>Słowa serwera: %1</translation>
    </message>
    <message>
        <source>Taken over for %1. See whether it arrives.</source>
        <translation>Przyjęto dla %1. Sprawdź, czy dotrze.</translation>
    </message>
    <message>
        <source>It was refused.</source>
        <translation>Odmówiono.</translation>
    </message>
    <message>
        <source>It did not go out.</source>
        <translation>Nie wysłano.</translation>
    </message>
    <message>
        <source>This office uses this relay already. A new token joins it again.</source>
        <translation>To biuro korzysta już z tego serwera pośredniczącego. Nowy token dołącza je ponownie.</translation>
    </message>
    <message numerus="yes">
        <source>An invitation by SMS has up to %1 characters and goes as %n message(s).</source>
        <translation>
            <numerusform>Zaproszenie SMS-em ma do %1 znaków i wychodzi jako %n wiadomość.</numerusform>
            <numerusform>Zaproszenie SMS-em ma do %1 znaków i wychodzi jako %n wiadomości.</numerusform>
            <numerusform>Zaproszenie SMS-em ma do %1 znaków i wychodzi jako %n wiadomości.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An invitation by SMS has up to %1 characters, some outside the GSM alphabet, and goes as %n message(s).</source>
        <translation>
            <numerusform>Zaproszenie SMS-em ma do %1 znaków, niektóre spoza alfabetu GSM, i wychodzi jako %n wiadomość.</numerusform>
            <numerusform>Zaproszenie SMS-em ma do %1 znaków, niektóre spoza alfabetu GSM, i wychodzi jako %n wiadomości.</numerusform>
            <numerusform>Zaproszenie SMS-em ma do %1 znaków, niektóre spoza alfabetu GSM, i wychodzi jako %n wiadomości.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::DeliveryStep</name>
    <message>
        <source>How does it reach them?</source>
        <translation>Jak dokument dociera do odbiorców?</translation>
    </message>
    <message>
        <source>Everybody outside gets a link of their own. The document is encrypted before it leaves this computer; only who has the link can read it.</source>
        <translation>Każda osoba z zewnątrz otrzymuje własny link. Dokument jest szyfrowany, zanim opuści ten komputer; przeczyta go tylko ten, kto ma link.</translation>
    </message>
    <message>
        <source>Nobody outside takes part: nothing is sent, everybody signs in the app.</source>
        <translation>Nikt z zewnątrz nie bierze udziału: nic nie jest wysyłane, wszyscy podpisują w programie.</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Do kiedy</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>Bez terminu</translation>
    </message>
    <message>
        <source>In one week</source>
        <translation>Za tydzień</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>Za dwa tygodnie</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>Za miesiąc</translation>
    </message>
    <message>
        <source>On a day I choose</source>
        <translation>W wybranym dniu</translation>
    </message>
    <message>
        <source>Day of the deadline</source>
        <translation>Dzień terminu</translation>
    </message>
    <message>
        <source>Links stop working after %1.</source>
        <translation>Linki przestaną działać po: %1.</translation>
    </message>
    <message>
        <source>Without a deadline a link works for 30 days.</source>
        <translation>Bez terminu link działa 30 dni.</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Przypomnienia</translation>
    </message>
    <message>
        <source>They go to whoever has not acted by then, and end when they have, or when they want no more.</source>
        <translation>Idą do tych, którzy jeszcze nic nie zrobili, i kończą się, gdy to zrobią albo nie chcą więcej.</translation>
    </message>
    <message>
        <source>None by themselves</source>
        <translation>Bez automatycznych</translation>
    </message>
    <message>
        <source>After three days</source>
        <translation>Po trzech dniach</translation>
    </message>
    <message>
        <source>After three and seven days</source>
        <translation>Po trzech i siedmiu dniach</translation>
    </message>
    <message>
        <source>Every three days</source>
        <translation>Co trzy dni</translation>
    </message>
    <message>
        <source>On the days %1</source>
        <translation>W dniach: %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DocumentScreen</name>
    <message>
        <source>Download</source>
        <translation>Pobierz</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Więcej</translation>
    </message>
    <message>
        <source>Why is it cancelled?</source>
        <translation>Jaki jest powód anulowania?</translation>
    </message>
    <message>
        <source>Cancel the document</source>
        <translation>Anuluj dokument</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Strony</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Obieg</translation>
    </message>
    <message>
        <source>Nobody can sign it any more and open links die. It stays in the journal.</source>
        <translation>Nikt nie będzie mógł go już podpisać, a otwarte linki przestaną działać. Pozostanie w dzienniku.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Zachowaj</translation>
    </message>
    <message>
        <source>Write why: it is kept in the journal.</source>
        <translation>Napisz dlaczego: powód zostaje w dzienniku.</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Anulowanie</translation>
    </message>
    <message>
        <source>The document is cancelled.</source>
        <translation>Dokument anulowano.</translation>
    </message>
    <message>
        <source>The pages cannot be shown.</source>
        <translation>Nie można pokazać stron.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>This document cannot be opened.</source>
        <translation>Nie można otworzyć tego dokumentu.</translation>
    </message>
    <message>
        <source>The seal could not be made.</source>
        <translation>Nie udało się złożyć pieczęci elektronicznej.</translation>
    </message>
    <message>
        <source>The pages cannot be read.</source>
        <translation>Nie można odczytać stron.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>Read and decide</source>
        <translation>Przeczytaj i zdecyduj</translation>
    </message>
    <message>
        <source>Read and sign</source>
        <translation>Przeczytaj i podpisz</translation>
    </message>
    <message>
        <source>Try the seal again</source>
        <translation>Ponów pieczęć elektroniczną</translation>
    </message>
    <message>
        <source>Sealing</source>
        <translation>Pieczętowanie</translation>
    </message>
    <message>
        <source>The document is sealed.</source>
        <translation>Dokument ma już pieczęć elektroniczną.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The signed document</source>
        <translation>Podpisany dokument</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Obecna wersja</translation>
    </message>
    <message>
        <source>The original</source>
        <translation>Oryginał</translation>
    </message>
    <message>
        <source>Verify its signatures</source>
        <translation>Sprawdź podpisy</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Osoba odpowiedzialna</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>Przekazywanie</translation>
    </message>
    <message>
        <source>%1 is responsible now.</source>
        <translation>Odpowiada teraz: %1.</translation>
    </message>
    <message>
        <source>Cancel the document…</source>
        <translation>Anuluj dokument…</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>Zapisz dokument</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Dokumenty PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Zapisano jako %1</translation>
    </message>
    <message>
        <source>The evidence</source>
        <translation>Dowody</translation>
    </message>
    <message>
        <source>%1 - evidence.pdf</source>
        <translation>%1 - dowody.pdf</translation>
    </message>
    <message>
        <source>Copy the link for colleagues</source>
        <translation>Kopiuj link dla współpracowników</translation>
    </message>
    <message>
        <source>Copied. The link opens this document for members of the office.</source>
        <translation>Skopiowano. Link otwiera ten dokument członkom biura.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drukuj</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drukuj…</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Zapisz jako szablon</translation>
    </message>
    <message>
        <source>Saving the template</source>
        <translation>Zapisywanie szablonu</translation>
    </message>
    <message>
        <source>“%1” is a template now. Rename it under Templates.</source>
        <translation>„%1” jest teraz szablonem. Nazwę zmienisz w Szablonach.</translation>
    </message>
    <message>
        <source>Go to its deal</source>
        <translation>Przejdź do transakcji</translation>
    </message>
    <message>
        <source>Put to a deal</source>
        <translation>Dołącz do transakcji</translation>
    </message>
    <message>
        <source>Putting to a deal</source>
        <translation>Dołączanie do transakcji</translation>
    </message>
    <message>
        <source>It is part of the deal now.</source>
        <translation>Należy teraz do transakcji.</translation>
    </message>
    <message>
        <source>It is part of no deal now.</source>
        <translation>Nie należy już do żadnej transakcji.</translation>
    </message>
    <message>
        <source>%1 - signed.pdf</source>
        <translation>%1 - podpisany.pdf</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DocumentStep</name>
    <message>
        <source>What is to be signed?</source>
        <translation>Co ma zostać podpisane?</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Upuść pliki tutaj</translation>
    </message>
    <message>
        <source>PDF, DOCX, ODT, RTF, JPEG or PNG. Several files travel together in one document.</source>
        <translation>PDF, DOCX, ODT, RTF, JPEG lub PNG. Kilka plików wędruje razem w jednym dokumencie.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Wybierz pliki</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.docx *.odt *.rtf *.jpg *.jpeg *.png)</source>
        <translation>Dokumenty (*.pdf *.docx *.odt *.rtf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tytuł</translation>
    </message>
    <message>
        <source>Everybody who signs sees it.</source>
        <translation>Widzą go wszyscy podpisujący.</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 strona</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n strona</numerusform>
            <numerusform>%n strony</numerusform>
            <numerusform>%n stron</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>Usuń %1</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>Trwa jeszcze odczyt plików.</translation>
    </message>
    <message>
        <source>Add a file first.</source>
        <translation>Najpierw dodaj plik.</translation>
    </message>
    <message>
        <source>Fields lie on this document already. Take them off first.</source>
        <translation>Na tym dokumencie są już pola. Najpierw je usuń.</translation>
    </message>
    <message>
        <source>Or from a template</source>
        <translation>Albo z szablonu</translation>
    </message>
    <message>
        <source>Or like a recent document</source>
        <translation>Albo jak niedawny dokument</translation>
    </message>
    <message>
        <source>Put a newer file in the place of %1</source>
        <translation>Zastąp %1 nowszym plikiem</translation>
    </message>
    <message>
        <source>Choose the newer file</source>
        <translation>Wybierz nowszy plik</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DropOverlay</name>
    <message>
        <source>Drop to start a new document</source>
        <translation>Upuść, aby zacząć nowy dokument</translation>
    </message>
    <message>
        <source>Drop to verify it</source>
        <translation>Upuść, aby sprawdzić</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DropZone</name>
    <message>
        <source>Choose a file</source>
        <translation>Wybierz plik</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FieldCanvas</name>
    <message>
        <source>Pages with fields</source>
        <translation>Strony z polami</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>Umieść: %1</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Powiel</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Copy to pages</source>
        <translation>Kopiuj na strony</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Wyrównaj</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Przesuń</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Zmień rozmiar</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Przesuń nieco</translation>
    </message>
    <message>
        <source>Tab order</source>
        <translation>Kolejność pól</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FieldEditor</name>
    <message>
        <source>The pages cannot be shown.</source>
        <translation>Nie można pokazać stron.</translation>
    </message>
    <message>
        <source>The pages as they will be signed</source>
        <translation>Strony tak, jak będą podpisane</translation>
    </message>
    <message>
        <source>This is a sketch: the pages cannot be written yet.</source>
        <translation>To szkic: stron nie można jeszcze zapisać.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ponów</translation>
    </message>
    <message>
        <source>Go through the fields</source>
        <translation>Przechodź między polami</translation>
    </message>
    <message>
        <source>Move the field</source>
        <translation>Przesuń pole</translation>
    </message>
    <message>
        <source>Move it further</source>
        <translation>Przesuń dalej</translation>
    </message>
    <message>
        <source>Make it wider, narrower</source>
        <translation>Poszerz, zwęź</translation>
    </message>
    <message>
        <source>What the field is like</source>
        <translation>Właściwości pola</translation>
    </message>
    <message>
        <source>Choose every field of the page</source>
        <translation>Zaznacz wszystkie pola na stronie</translation>
    </message>
    <message>
        <source>The same field again</source>
        <translation>Powiel pole</translation>
    </message>
    <message>
        <source>Remove the field</source>
        <translation>Usuń pole</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Siatka</translation>
    </message>
    <message>
        <source>Its place in the tab order, while that is chosen</source>
        <translation>Jego miejsce w kolejności pól, gdy jest wybierana</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FieldPalette</name>
    <message>
        <source>Date of signing</source>
        <translation>Data podpisu</translation>
    </message>
    <message>
        <source>Name and position</source>
        <translation>Imię, nazwisko i stanowisko</translation>
    </message>
    <message>
        <source>Asked value</source>
        <translation>Pole do wpisania</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>Zgadzam się</translation>
    </message>
    <message>
        <source>%1 (ours)</source>
        <extracomment>heading over what one side fills in, e.g. &quot;Nord Biuro (ours)&quot;</extracomment>
        <translation>%1 (nasze)</translation>
    </message>
    <message>
        <source>%1 (theirs)</source>
        <translation>%1 (ich)</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>Wspólne</translation>
    </message>
    <message>
        <source>Place %1 for %2</source>
        <extracomment>what a palette button places, and for whom</extracomment>
        <translation>Umieść: %1 (%2)</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Wybierz jedno</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Tak</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Please attach</source>
        <translation>Proszę załączyć</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FieldProperties</name>
    <message>
        <source>Label</source>
        <translation>Etykieta</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Pokazuje</translation>
    </message>
    <message>
        <source>Options, separated by commas</source>
        <translation>Opcje rozdzielone przecinkami</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Numer dokumentu</translation>
    </message>
    <message>
        <source>Document title</source>
        <translation>Tytuł dokumentu</translation>
    </message>
    <message>
        <source>Client&apos;s name</source>
        <translation>Nazwisko klienta</translation>
    </message>
    <message>
        <source>Client&apos;s company</source>
        <translation>Firma klienta</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>Nasza firma</translation>
    </message>
    <message>
        <source>Our bank account</source>
        <translation>Nasz rachunek bankowy</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>Wypełnia</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Wymagane</translation>
    </message>
    <message>
        <source>Several lines</source>
        <translation>Wiele wierszy</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>From the left, in millimetres</source>
        <translation>Od lewej, w milimetrach</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>From the top, in millimetres</source>
        <translation>Od góry, w milimetrach</translation>
    </message>
    <message>
        <source>W</source>
        <extracomment>width</extracomment>
        <translation>Sz.</translation>
    </message>
    <message>
        <source>Width in millimetres</source>
        <translation>Szerokość w milimetrach</translation>
    </message>
    <message>
        <source>H</source>
        <extracomment>height</extracomment>
        <translation>W</translation>
    </message>
    <message>
        <source>Height in millimetres</source>
        <translation>Wysokość w milimetrach</translation>
    </message>
    <message>
        <source>millimetres from the top left</source>
        <translation>milimetry od lewego górnego rogu</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Wszystkie strony</translation>
    </message>
    <message>
        <source>Copy to the same place on all other pages of this file</source>
        <translation>Kopiuj w to samo miejsce na wszystkich pozostałych stronach tego pliku</translation>
    </message>
    <message>
        <source>Duplicate (Ctrl+D)</source>
        <translation>Powiel (Ctrl+D)</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>Usuń (Del)</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Pola</translation>
    </message>
    <message>
        <source>Click something on the left, then click where it belongs. Arrow keys move by one point.</source>
        <translation>Kliknij coś po lewej, a potem miejsce na stronie. Klawisze strzałek przesuwają o jeden punkt.</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Wszystkie pola</translation>
    </message>
    <message>
        <source>Merge value</source>
        <translation>Wstawiana wartość</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opcje</translation>
    </message>
    <message>
        <source>Common: when it is sent</source>
        <extracomment>a field that belongs to nobody: it is filled when the document is prepared</extracomment>
        <translation>Wspólne: w chwili wysłania</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n pole</numerusform>
            <numerusform>%n pola</numerusform>
            <numerusform>%n pól</numerusform>
        </translation>
    </message>
    <message>
        <source>What the client is asked</source>
        <translation>O co pytamy klienta</translation>
    </message>
    <message>
        <source>Filled in beforehand</source>
        <translation>Wypełnione wcześniej</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Strona %1 z %2</translation>
    </message>
    <message>
        <source>Our details</source>
        <translation>Nasze dane</translation>
    </message>
    <message>
        <source>Client&apos;s details</source>
        <translation>Dane klienta</translation>
    </message>
    <message>
        <source>Our signatory</source>
        <translation>Nasz podpisujący</translation>
    </message>
    <message>
        <source>Deal&apos;s title</source>
        <translation>Tytuł transakcji</translation>
    </message>
    <message>
        <source>Deal&apos;s amount</source>
        <translation>Kwota transakcji</translation>
    </message>
    <message>
        <source>Day of sending</source>
        <translation>Dzień wysłania</translation>
    </message>
    <message>
        <source>Copy to pages</source>
        <translation>Skopiuj na strony</translation>
    </message>
    <message>
        <source>Such as 2, 4-7; then Enter</source>
        <translation>Na przykład 2, 4-7; potem Enter</translation>
    </message>
    <message numerus="yes">
        <source>This file has %n page(s).</source>
        <translation>
            <numerusform>Ten plik ma %n stronę.</numerusform>
            <numerusform>Ten plik ma %n strony.</numerusform>
            <numerusform>Ten plik ma %n stron.</numerusform>
        </translation>
    </message>
    <message>
        <source>Place in the tab order</source>
        <translation>Miejsce w kolejności pól</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> z %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FirstStart</name>
    <message>
        <source>Welcome to Countersign</source>
        <translation>Witamy w Countersign</translation>
    </message>
    <message>
        <source>Prepare documents, sign them, and have the other side sign in a browser. Your office keeps its documents on its own computers; nobody else can read them.</source>
        <translation>Przygotowuj dokumenty, podpisuj je i zbieraj podpisy drugiej strony w przeglądarce. Biuro trzyma dokumenty na własnych komputerach; nikt inny nie może ich przeczytać.</translation>
    </message>
    <message>
        <source>Set up my office</source>
        <translation>Załóż moje biuro</translation>
    </message>
    <message>
        <source>Open an office that exists…</source>
        <translation>Otwórz istniejące biuro…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>The company whose documents you sign, and you. More companies, people and details can follow later.</source>
        <translation>Firma, której dokumenty podpisujesz, i Twoje dane. Kolejne firmy, osoby i szczegóły można dodać później.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Twoje dane</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Stanowisko</translation>
    </message>
    <message>
        <source>Office manager</source>
        <translation>Kierownik biura</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Miejsce przechowywania</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Zmień…</translation>
    </message>
    <message>
        <source>This computer offers no keychain, so a passphrase protects the keys of the office. You are asked for it at every start.</source>
        <translation>Ten komputer nie oferuje pęku kluczy, więc klucze biura chroni hasło. Trzeba je podać przy każdym uruchomieniu.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>To samo jeszcze raz</translation>
    </message>
    <message>
        <source>At least 8 characters. Without it nobody can open the office: write it down in a safe place.</source>
        <translation>Co najmniej 8 znaków. Bez niego nikt nie otworzy biura: zapisz je w bezpiecznym miejscu.</translation>
    </message>
    <message>
        <source>Create the office</source>
        <translation>Utwórz biuro</translation>
    </message>
    <message>
        <source>Open the office</source>
        <translation>Otwórz biuro</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Another office…</source>
        <translation>Inne biuro…</translation>
    </message>
    <message>
        <source>Write your name.</source>
        <translation>Wpisz imię i nazwisko.</translation>
    </message>
    <message>
        <source>At least 8 characters, please.</source>
        <translation>Wpisz co najmniej 8 znaków.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Hasła się różnią.</translation>
    </message>
    <message>
        <source>Which folder is the office in?</source>
        <translation>W którym folderze jest biuro?</translation>
    </message>
    <message>
        <source>Where shall the office be kept?</source>
        <translation>Gdzie ma być przechowywane biuro?</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Przywróć kopię zapasową…</translation>
    </message>
    <message>
        <source>Join an office…</source>
        <translation>Dołącz do biura…</translation>
    </message>
    <message>
        <source>Look around with samples</source>
        <translation>Rozejrzyj się na przykładach</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ImportPane</name>
    <message>
        <source>nothing</source>
        <translation>nic</translation>
    </message>
    <message>
        <source>Name and surname</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Imię</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Nazwisko</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Stanowisko</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Ulica</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Kod pocztowy</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Miejscowość</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Kraj</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Kodowanie liter</translation>
    </message>
    <message>
        <source>Columns are separated by</source>
        <translation>Kolumny rozdziela</translation>
    </message>
    <message>
        <source>The first line names the columns</source>
        <translation>Pierwszy wiersz nazywa kolumny</translation>
    </message>
    <message>
        <source>Who is there already</source>
        <translation>Kto już jest</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importuj</translation>
    </message>
    <message>
        <source>Windows, Central European</source>
        <translation>Windows, środkowoeuropejskie</translation>
    </message>
    <message>
        <source>Windows, Cyrillic</source>
        <translation>Windows, cyrylica</translation>
    </message>
    <message>
        <source>Windows, Western</source>
        <translation>Windows, zachodnie</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>przecinek</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>średnik</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulator</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>kreska pionowa</translation>
    </message>
    <message>
        <source>leave as they are</source>
        <translation>zostaw bez zmian</translation>
    </message>
    <message>
        <source>fill in what they lack</source>
        <translation>uzupełnij braki</translation>
    </message>
    <message>
        <source>Back to the contacts</source>
        <translation>Wróć do kontaktów</translation>
    </message>
    <message>
        <source>This file cannot be read. Choose a vCard or CSV file of at most 32 MB.</source>
        <translation>Nie można odczytać tego pliku. Wybierz plik vCard lub CSV o wielkości do 32 MB.</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Kolumna %1</translation>
    </message>
    <message>
        <source>What %1 becomes</source>
        <translation>Czym staje się %1</translation>
    </message>
    <message>
        <source>Nobody with a name is found. Say which column is the name.</source>
        <translation>Nie znaleziono nikogo z nazwiskiem. Wskaż kolumnę z nazwiskiem.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) found.</source>
        <translation>
            <numerusform>Znaleziono %n kontakt.</numerusform>
            <numerusform>Znaleziono %n kontakty.</numerusform>
            <numerusform>Znaleziono %n kontaktów.</numerusform>
        </translation>
    </message>
    <message>
        <source>New: %1. There already: %2.</source>
        <translation>Nowe: %1. Już są: %2.</translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation>W tym pliku nie ma nic nowego.</translation>
    </message>
    <message>
        <source>Importing contacts</source>
        <translation>Importowanie kontaktów</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are saved.</source>
        <translation>
            <numerusform>Zapisano %n kontakt.</numerusform>
            <numerusform>Zapisano %n kontakty.</numerusform>
            <numerusform>Zapisano %n kontaktów.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import stopped. %1</source>
        <translation>Import przerwany. %1</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>Plik jest odczytywany.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Odczytywanie: %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::JournalPane</name>
    <message>
        <source>Original</source>
        <translation>Oryginał</translation>
    </message>
    <message>
        <source>Prepared for signing</source>
        <translation>Przygotowany do podpisu</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Podpisany</translation>
    </message>
    <message>
        <source>Sealed and complete</source>
        <translation>Opieczętowany i kompletny</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Skomentuj</translation>
    </message>
    <message>
        <source>Check the journal</source>
        <translation>Sprawdź dziennik</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Dziennik</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Doręczenia</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Komentarze</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Wersje</translation>
    </message>
    <message>
        <source>A note for your colleagues; the other side never sees it</source>
        <translation>Notatka dla współpracowników; druga strona nigdy jej nie zobaczy</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) in the journal</source>
        <translation>
            <numerusform>%n zdarzenie w dzienniku</numerusform>
            <numerusform>%n zdarzenia w dzienniku</numerusform>
            <numerusform>%n zdarzeń w dzienniku</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n page(s) · %2 · SHA-256 %3…</source>
        <translation>
            <numerusform>%1 · %n strona · %2 · SHA-256 %3…</numerusform>
            <numerusform>%1 · %n strony · %2 · SHA-256 %3…</numerusform>
            <numerusform>%1 · %n stron · %2 · SHA-256 %3…</numerusform>
        </translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Najpierw coś napisz.</translation>
    </message>
    <message>
        <source>Journal unbroken: every hash and every signature was computed again and fits.</source>
        <translation>Dziennik jest nienaruszony: każdy skrót i każdy podpis policzono od nowa i wszystko się zgadza.</translation>
    </message>
    <message>
        <source>The journal does not fit. %1</source>
        <translation>Dziennik się nie zgadza. %1</translation>
    </message>
    <message>
        <source>Checking the journal</source>
        <translation>Sprawdzanie dziennika</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Sprawdzanie zatrzymano.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::KeyCard</name>
    <message>
        <source>Passphrase</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Hasło klucza</translation>
    </message>
    <message>
        <source>Choose your key file</source>
        <translation>Wybierz swój plik klucza</translation>
    </message>
    <message>
        <source>Enter the passphrase of your key.</source>
        <translation>Wpisz hasło swojego klucza.</translation>
    </message>
    <message>
        <source>No key chosen</source>
        <translation>Nie wybrano klucza</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wybierz…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Zmień</translation>
    </message>
    <message>
        <source>valid to %1</source>
        <extracomment>of a certificate</extracomment>
        <translation>ważny do %1</translation>
    </message>
    <message>
        <source>Choose the key</source>
        <translation>Wybierz klucz</translation>
    </message>
    <message>
        <source>A key file…</source>
        <translation>Plik klucza…</translation>
    </message>
    <message>
        <source>Look for cards again</source>
        <translation>Poszukaj kart ponownie</translation>
    </message>
    <message>
        <source>Choose your key first.</source>
        <translation>Najpierw wybierz klucz.</translation>
    </message>
    <message>
        <source>Enter the PIN of your card.</source>
        <translation>Wpisz PIN karty.</translation>
    </message>
    <message>
        <source>A file, a card or the system&apos;s store</source>
        <translation>Plik, karta lub magazyn systemu</translation>
    </message>
    <message>
        <source>On “%1”</source>
        <translation>Na „%1”</translation>
    </message>
    <message>
        <source>In the system&apos;s key store</source>
        <translation>W magazynie kluczy systemu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN of the card</source>
        <translation>PIN karty</translation>
    </message>
    <message>
        <source>Looking for cards and tokens…</source>
        <translation>Szukanie kart i tokenów…</translation>
    </message>
    <message>
        <source>few PIN tries left</source>
        <translation>mało prób PIN</translation>
    </message>
    <message>
        <source>one PIN try left</source>
        <translation>jedna próba PIN</translation>
    </message>
    <message>
        <source>PIN locked</source>
        <translation>PIN zablokowany</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1”: %2</translation>
    </message>
    <message>
        <source>“%1” shows no certificate to sign with.</source>
        <translation>Na „%1” nie ma certyfikatu do podpisu.</translation>
    </message>
    <message>
        <source>No driver for cards (PKCS#11 module) is installed on this computer.</source>
        <translation>Na tym komputerze nie ma sterownika kart (modułu PKCS#11).</translation>
    </message>
    <message>
        <source>No card or token was found. Insert it and look again.</source>
        <translation>Nie znaleziono karty ani tokenu. Włóż i poszukaj ponownie.</translation>
    </message>
    <message>
        <source>cannot sign</source>
        <translation>nie może podpisać</translation>
    </message>
    <message>
        <source>Key files (*.p12 *.pfx *.pem *.key);;All files (*)</source>
        <translation>Pliki kluczy (*.p12 *.pfx *.pem *.key);;Wszystkie pliki (*)</translation>
    </message>
</context>
<context>
    <name>countersign::ui::KeySheet</name>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Skróty klawiszowe</translation>
    </message>
</context>
<context>
    <name>countersign::ui::MainWindow</name>
    <message>
        <source>Board</source>
        <translation>Tablica</translation>
    </message>
    <message>
        <source>My queue</source>
        <translation>Moja kolejka</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakty</translation>
    </message>
    <message>
        <source>Verify a PDF</source>
        <translation>Sprawdź PDF</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>The document is on its way.</source>
        <translation>Dokument jest w drodze.</translation>
    </message>
    <message>
        <source>No relay set up yet</source>
        <translation>Serwer nieustawiony</translation>
    </message>
    <message>
        <source>The relay does not answer</source>
        <translation>Serwer nie odpowiada</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Wszystko zapisane</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>Mój profil</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Klawisze</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>Przejdź do: %1</translation>
    </message>
    <message>
        <source>Back to the screen before</source>
        <translation>Wróć do poprzedniego ekranu</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Pokaż skróty klawiszowe</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Wszędzie</translation>
    </message>
    <message>
        <source>This document is not in this office. The link may be of another workspace.</source>
        <translation>Tego dokumentu nie ma w tym biurze. Link może pochodzić z innego obszaru roboczego.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Transakcje</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Szablony</translation>
    </message>
    <message>
        <source>Somebody else was faster: something that was done on this computer has changed nothing.</source>
        <translation>Ktoś był szybszy: coś, co zrobiono na tym komputerze, niczego nie zmieniło.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Pokaż</translation>
    </message>
    <message>
        <source>Nothing can be saved</source>
        <translation>Nie można nic zapisać</translation>
    </message>
    <message>
        <source>The draft is kept.</source>
        <translation>Szkic został zachowany.</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>Wróć do szkicu</translation>
    </message>
</context>
<context>
    <name>countersign::ui::MembersPane</name>
    <message>
        <source>Name</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Stanowisko</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Pracuje tutaj</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Wpisz imię lub nazwisko.</translation>
    </message>
    <message>
        <source>No members yet</source>
        <translation>Nie ma jeszcze osób</translation>
    </message>
    <message>
        <source>The people of your office who prepare, sign and watch documents.</source>
        <translation>Osoby z biura, które przygotowują, podpisują i śledzą dokumenty.</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>Nowa osoba</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>Zapisano: %1.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::MovingPane</name>
    <message>
        <source>Remind</source>
        <translation>Przypomnij</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Więcej czasu</translation>
    </message>
    <message>
        <source>Correct the address</source>
        <translation>Popraw adres</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>Nowy termin</translation>
    </message>
    <message>
        <source>Set the deadline</source>
        <translation>Ustaw termin</translation>
    </message>
    <message>
        <source>Send a new link</source>
        <translation>Wyślij nowy link</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nie teraz</translation>
    </message>
    <message>
        <source>In three days</source>
        <translation>Za trzy dni</translation>
    </message>
    <message>
        <source>In one week</source>
        <translation>Za tydzień</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>Za dwa tygodnie</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>Za miesiąc</translation>
    </message>
    <message>
        <source>On a day I choose</source>
        <translation>W wybranym dniu</translation>
    </message>
    <message>
        <source>Day of the deadline</source>
        <translation>Dzień terminu</translation>
    </message>
    <message>
        <source>The old link stops working at once, wherever it went. A new one goes out.</source>
        <translation>Stary link od razu przestaje działać, dokądkolwiek trafił. Wychodzi nowy.</translation>
    </message>
    <message>
        <source>The reminder is on its way.</source>
        <translation>Przypomnienie jest w drodze.</translation>
    </message>
    <message>
        <source>Until %1.</source>
        <translation>Do %1.</translation>
    </message>
    <message>
        <source>The link would end before: a new one goes out by itself.</source>
        <translation>Link wygasłby wcześniej: nowy wyjdzie sam.</translation>
    </message>
    <message>
        <source>The new deadline is %1.</source>
        <translation>Nowy termin: %1.</translation>
    </message>
    <message>
        <source>This is no address that a link can go to.</source>
        <translation>Na taki adres nie da się wysłać linku.</translation>
    </message>
    <message>
        <source>A new link goes to %1.</source>
        <translation>Nowy link idzie na adres %1.</translation>
    </message>
    <message>
        <source>The invitation itself has not gone out yet.</source>
        <translation>Samo zaproszenie jeszcze nie wyszło.</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Wyślij jeszcze raz</translation>
    </message>
    <message>
        <source>Unlock the link</source>
        <translation>Odblokuj link</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Przekaż</translation>
    </message>
    <message>
        <source>Who acts instead</source>
        <translation>Kto działa zamiast</translation>
    </message>
    <message>
        <source>Why (may be empty)</source>
        <translation>Dlaczego (może być puste)</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Przekaż</translation>
    </message>
    <message>
        <source>The link opens again.</source>
        <translation>Link znów się otwiera.</translation>
    </message>
    <message>
        <source>Begin with + and the country&apos;s code, such as +48 601 222 318.</source>
        <translation>Zacznij od + i kodu kraju, na przykład +48 601 222 318.</translation>
    </message>
    <message>
        <source>They want no more reminders.</source>
        <translation>Nie chcą więcej przypomnień.</translation>
    </message>
    <message>
        <source>Right phone number of %1</source>
        <translation>Właściwy numer telefonu: %1</translation>
    </message>
    <message>
        <source>Right address of %1</source>
        <translation>Właściwy adres: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nobody else has a certificate and the right to sign. An administrator gives both in Settings.</source>
        <translation>Nikt inny nie ma certyfikatu i prawa do podpisu. Administrator nadaje oba w Ustawieniach.</translation>
    </message>
    <message>
        <source>It leaves the queue of %1, who is named in the journal. The other one signs with their own key.</source>
        <translation>Znika z kolejki: %1. Dziennik to odnotuje. Nowa osoba podpisuje własnym kluczem.</translation>
    </message>
    <message>
        <source>It leaves the queue of %1, who is named in the journal.</source>
        <translation>Znika z kolejki: %1. Dziennik to odnotuje.</translation>
    </message>
    <message>
        <source>It waits for %1 now.</source>
        <translation>Teraz czeka na: %1.</translation>
    </message>
    <message>
        <source>Whose address is wrong?</source>
        <translation>Czyj adres jest błędny?</translation>
    </message>
    <message>
        <source>Nothing goes out now. The copy goes there when the document is complete.</source>
        <translation>Teraz nic nie wychodzi. Kopia pójdzie tam, gdy dokument będzie gotowy.</translation>
    </message>
    <message>
        <source>Nothing goes out now. The invitation goes there when it is their turn.</source>
        <translation>Teraz nic nie wychodzi. Zaproszenie pójdzie tam, gdy przyjdzie kolej tej osoby.</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Popraw</translation>
    </message>
    <message>
        <source>The copy will go to %1.</source>
        <translation>Kopia pójdzie na adres %1.</translation>
    </message>
    <message>
        <source>The invitation will go to %1.</source>
        <translation>Zaproszenie pójdzie na adres %1.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::OfficeFacts</name>
    <message>
        <source>This member is not active any more. Ask an administrator.</source>
        <translation>To konto nie jest już aktywne. Zwróć się do administratora.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask an administrator.</source>
        <translation>Twoja rola na to nie pozwala. Zwróć się do administratora.</translation>
    </message>
    <message>
        <source>Your role allows this for your own documents only.</source>
        <translation>Twoja rola pozwala na to tylko w przypadku własnych dokumentów.</translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s): %1</source>
        <translation>
            <numerusform>po %n dniu: %1</numerusform>
            <numerusform>po %n dniach: %1</numerusform>
            <numerusform>po %n dniach: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Pracownik</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Osoba podpisująca</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Kierownik</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
</context>
<context>
    <name>countersign::ui::OverviewPane</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n godz.</numerusform>
            <numerusform>%n godz.</numerusform>
            <numerusform>%n godz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dzień</numerusform>
            <numerusform>%n dni</numerusform>
            <numerusform>%n dni</numerusform>
        </translation>
    </message>
    <message>
        <source>from sending to the last signature, on average</source>
        <translation>od wysłania do ostatniego podpisu, średnio</translation>
    </message>
    <message>
        <source>completed in this time</source>
        <translation>zakończonych w tym czasie</translation>
    </message>
    <message>
        <source>past their deadline now</source>
        <translation>teraz po terminie</translation>
    </message>
    <message>
        <source>Week by week</source>
        <translation>Tydzień po tygodniu</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Jak daleko wstecz</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 tygodnie</translation>
    </message>
    <message>
        <source>12 weeks</source>
        <translation>12 tygodni</translation>
    </message>
    <message>
        <source>26 weeks</source>
        <translation>26 tygodni</translation>
    </message>
    <message>
        <source>52 weeks</source>
        <translation>52 tygodnie</translation>
    </message>
    <message>
        <source>Who has what</source>
        <translation>Kto co ma</translation>
    </message>
    <message>
        <source>How long documents stay in a stage</source>
        <translation>Jak długo dokumenty są w etapie</translation>
    </message>
    <message>
        <source>Responsible for</source>
        <translation>Odpowiada za</translation>
    </message>
    <message>
        <source>Their turn</source>
        <translation>Ich kolej</translation>
    </message>
    <message>
        <source>Waits longest</source>
        <translation>Najdłużej czeka</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Po terminie</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>Druga strona</translation>
    </message>
    <message>
        <source>In it now</source>
        <translation>Teraz w etapie</translation>
    </message>
    <message>
        <source>Left it</source>
        <translation>Opuściły</translation>
    </message>
    <message>
        <source>Stayed on average</source>
        <translation>Średni pobyt</translation>
    </message>
    <message numerus="yes">
        <source>%1 is responsible for %n document(s)</source>
        <translation>
            <numerusform>%1 odpowiada za %n dokument</numerusform>
            <numerusform>%1 odpowiada za %n dokumenty</numerusform>
            <numerusform>%1 odpowiada za %n dokumentów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) wait for %1</source>
        <translation>
            <numerusform>%n dokument czeka: %1</numerusform>
            <numerusform>%n dokumenty czekają: %1</numerusform>
            <numerusform>%n dokumentów czeka: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue document(s) of %1</source>
        <translation>
            <numerusform>%n dokument po terminie: %1</numerusform>
            <numerusform>%n dokumenty po terminie: %1</numerusform>
            <numerusform>%n dokumentów po terminie: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) past their deadline now</source>
        <translation>
            <numerusform>%n dokument jest teraz po terminie</numerusform>
            <numerusform>%n dokumenty są teraz po terminie</numerusform>
            <numerusform>%n dokumentów jest teraz po terminie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::PageThumbs</name>
    <message>
        <source>Page %1</source>
        <translation>Strona %1</translation>
    </message>
    <message>
        <source>Page thumbnails</source>
        <translation>Miniatury stron</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PageView</name>
    <message>
        <source>Pages</source>
        <translation>Strony</translation>
    </message>
    <message>
        <source>This page cannot be drawn.</source>
        <translation>Nie można narysować tej strony.</translation>
    </message>
    <message>
        <source>This page takes too long to draw and was stopped. The other pages are not affected.</source>
        <translation>Rysowanie tej strony trwa zbyt długo i zostało przerwane. Pozostałych stron to nie dotyczy.</translation>
    </message>
    <message>
        <source>Scroll the pages</source>
        <translation>Przewijaj strony</translation>
    </message>
    <message>
        <source>First and last page</source>
        <translation>Pierwsza i ostatnia strona</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>Większe, mniejsze</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>Na szerokość okna</translation>
    </message>
    <message>
        <source>Page %1 is being drawn…</source>
        <translation>Strona %1 jest rysowana…</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PaletteButton</name>
    <message>
        <source>Click, then click on the page; or drag it there. Enter places it in the middle.</source>
        <translation>Kliknij, a potem kliknij na stronie; albo przeciągnij tam. Enter umieszcza pole na środku.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PartiesStep</name>
    <message>
        <source>Who signs?</source>
        <translation>Kto podpisuje?</translation>
    </message>
    <message>
        <source>Our side signs first. The other side hears nothing before that.</source>
        <translation>Najpierw podpisuje nasza strona. Do tego czasu druga strona niczego nie otrzymuje.</translation>
    </message>
    <message>
        <source>Our side</source>
        <translation>Nasza strona</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Add a colleague</source>
        <translation>Dodaj osobę z firmy</translation>
    </message>
    <message>
        <source>Message to the other side</source>
        <translation>Wiadomość do drugiej strony</translation>
    </message>
    <message>
        <source>It is shown above the document. May be empty.</source>
        <translation>Wyświetla się nad dokumentem. Może pozostać pusta.</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>Druga strona</translation>
    </message>
    <message>
        <source>Find a contact by name, company or e-mail</source>
        <translation>Znajdź kontakt po nazwisku, firmie lub adresie e-mail</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakty</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Ktoś nowy</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Company (empty for a private person)</source>
        <translation>Firma (puste w przypadku osoby prywatnej)</translation>
    </message>
    <message>
        <source>Keep in the contacts</source>
        <translation>Zapisz w kontaktach</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Dodaj</translation>
    </message>
    <message>
        <source>Choose who signs for us</source>
        <translation>Wybierz, kto podpisuje za nas</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>Dodaj „%1”</translation>
    </message>
    <message>
        <source>Enter the name.</source>
        <translation>Wpisz imię i nazwisko.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>To nie jest adres e-mail.</translation>
    </message>
    <message>
        <source>Enter an e-mail address or a phone number.</source>
        <translation>Wpisz adres e-mail lub numer telefonu.</translation>
    </message>
    <message>
        <source>This is no phone number.</source>
        <translation>To nie jest numer telefonu.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Kolejność</translation>
    </message>
    <message>
        <source>Everybody acts in the order that is set below.</source>
        <translation>Wszyscy działają w kolejności ustalonej poniżej.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PrintPreview</name>
    <message>
        <source>Previous page</source>
        <translation>Poprzednia strona</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Następna strona</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drukarka</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Strony</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Fit each page to the paper</source>
        <translation>Dopasuj każdą stronę do papieru</translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation>Czarno-białe</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drukuj</translation>
    </message>
    <message>
        <source>Print: %1</source>
        <translation>Drukuj: %1</translation>
    </message>
    <message>
        <source>The sheet as it will be printed</source>
        <translation>Kartka w takiej postaci, w jakiej zostanie wydrukowana</translation>
    </message>
    <message>
        <source>All, or such as 1-3, 5</source>
        <translation>Wszystkie lub np. 1-3, 5</translation>
    </message>
    <message>
        <source>Into a PDF file</source>
        <translation>Do pliku PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Turn the pages</source>
        <translation>Przewracaj strony</translation>
    </message>
    <message>
        <source>The pages cannot be shown.</source>
        <translation>Nie można wyświetlić stron.</translation>
    </message>
    <message>
        <source>Pages are 1 to %1.</source>
        <translation>Strony są od 1 do %1.</translation>
    </message>
    <message>
        <source>Copies are 1 to 99.</source>
        <translation>Kopii może być od 1 do 99.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>sheet 2 of 5 that will be printed</extracomment>
        <translation>%1 z %2</translation>
    </message>
    <message>
        <source>Print into a PDF file</source>
        <translation>Drukuj do pliku PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Pliki PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Drukowanie</translation>
    </message>
    <message>
        <source>Not everything was printed.</source>
        <translation>Nie wszystko wydrukowano.</translation>
    </message>
    <message>
        <source>It was not printed.</source>
        <translation>Nie wydrukowano.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>Nie udało się zapisać pliku. Wybierz inny folder.</translation>
    </message>
    <message>
        <source>The printer does not take it. See whether it is switched on and connected.</source>
        <translation>Drukarka nie przyjmuje zadania. Sprawdź, czy jest włączona i podłączona.</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>Drukowanie przerwano.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ProfilePage</name>
    <message>
        <source>My profile</source>
        <translation>Mój profil</translation>
    </message>
    <message>
        <source>Your name and position stand beside your signature.</source>
        <translation>Imię, nazwisko i stanowisko widnieją obok podpisu.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Stanowisko</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>President of the board</source>
        <translation>Prezes zarządu</translation>
    </message>
    <message>
        <source>Write your name.</source>
        <translation>Wpisz imię i nazwisko.</translation>
    </message>
    <message>
        <source>Your profile is saved.</source>
        <translation>Profil zapisano.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Przywróć</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nic nie zmieniono.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ProgressInPlace</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 z %3</translation>
    </message>
</context>
<context>
    <name>countersign::ui::QueueModel</name>
    <message>
        <source>looked through</source>
        <translation>przejrzany</translation>
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
        <translation>Moja kolejka</translation>
    </message>
    <message>
        <source>Documents that wait for you</source>
        <translation>Dokumenty, które czekają na Ciebie</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nic na Ciebie nie czeka</translation>
    </message>
    <message>
        <source>Documents appear here as soon as it is your turn to sign or approve them.</source>
        <translation>Dokumenty pojawią się tutaj, gdy tylko przyjdzie Twoja kolej, by podpisać lub zaakceptować.</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>strona %1 z %2</translation>
    </message>
    <message>
        <source>The pages cannot be shown, so this cannot be signed here.</source>
        <translation>Nie można pokazać stron, więc nie można tu podpisać.</translation>
    </message>
    <message>
        <source>Page %1 cannot be shown, so this cannot be signed here.</source>
        <translation>Nie można pokazać strony %1, więc nie można tego tutaj podpisać.</translation>
    </message>
    <message>
        <source>Approving</source>
        <translation>Akceptowanie</translation>
    </message>
    <message>
        <source>Approved. It goes on along its route.</source>
        <translation>Zaakceptowano. Dokument idzie dalej swoją drogą.</translation>
    </message>
    <message>
        <source>Rejecting</source>
        <translation>Odrzucanie</translation>
    </message>
    <message>
        <source>Rejected. Who prepared it sees your reason.</source>
        <translation>Odrzucono. Osoba, która przygotowała dokument, zobaczy powód.</translation>
    </message>
    <message>
        <source>1 document waits for you</source>
        <translation>Czeka na Ciebie 1 dokument</translation>
    </message>
    <message numerus="yes">
        <source>%n documents wait for you</source>
        <translation>
            <numerusform>Czeka na Ciebie %n dokument</numerusform>
            <numerusform>Czekają na Ciebie %n dokumenty</numerusform>
            <numerusform>Czeka na Ciebie %n dokumentów</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign all looked through (%1)</source>
        <translation>Podpisz wszystkie przejrzane (%1)</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Podpisywanie</translation>
    </message>
    <message>
        <source>Signed.</source>
        <translation>Podpisano.</translation>
    </message>
    <message numerus="yes">
        <source>%n documents signed.</source>
        <translation>
            <numerusform>Podpisano %n dokument.</numerusform>
            <numerusform>Podpisano %n dokumenty.</numerusform>
            <numerusform>Podpisano %n dokumentów.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was signed.</source>
        <translation>Zatrzymano. Nic nie podpisano.</translation>
    </message>
    <message>
        <source>Is this key yours?</source>
        <translation>Czy to twój klucz?</translation>
    </message>
    <message>
        <source>It names %1; %2 issued it. Once you say that it is yours, nobody else of the office can sign with it.</source>
        <translation>Jest na nim %1; wydał go %2. Gdy potwierdzisz, że jest twój, nikt inny w biurze nim nie podpisze.</translation>
    </message>
    <message>
        <source>It is mine: sign</source>
        <translation>To mój klucz: podpisz</translation>
    </message>
    <message>
        <source>Choose another key</source>
        <translation>Wybierz inny klucz</translation>
    </message>
    <message>
        <source>No timestamp could be had</source>
        <translation>Nie udało się uzyskać znacznika czasu</translation>
    </message>
    <message>
        <source>What proves it later could not be had</source>
        <translation>Nie udało się uzyskać tego, co dowodzi po latach</translation>
    </message>
    <message>
        <source>Nothing was signed.</source>
        <translation>Nic nie podpisano.</translation>
    </message>
    <message>
        <source>%1 of %2 documents were signed.</source>
        <translation>Podpisano %1 z %2 dokumentów.</translation>
    </message>
    <message>
        <source>Stopped. %1</source>
        <translation>Zatrzymano. %1</translation>
    </message>
    <message>
        <source>You can wait and try again later, or sign now without: the signature is as binding, but its time is only this computer&apos;s word.</source>
        <translation>Możesz poczekać i spróbować później albo podpisać teraz bez: podpis tak samo wiąże, ale jego czas potwierdza tylko ten komputer.</translation>
    </message>
    <message>
        <source>Sign without a timestamp</source>
        <translation>Podpisz bez znacznika czasu</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Poczekaj</translation>
    </message>
    <message>
        <source>This key belongs to %1, not to you. Choose your own.</source>
        <translation>Ten klucz należy do: %1, nie do ciebie. Wybierz swój.</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Następny dokument</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>Poprzedni dokument</translation>
    </message>
    <message>
        <source>How it will look when signed cannot be shown.</source>
        <translation>Nie można pokazać, jak będzie wyglądać po podpisaniu.</translation>
    </message>
    <message>
        <source>Your signature was not kept: %1</source>
        <translation>Podpis nie został zachowany: %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::Rail</name>
    <message>
        <source>Fold the rail</source>
        <translation>Zwiń pasek boczny</translation>
    </message>
    <message>
        <source>Unfold the rail</source>
        <translation>Rozwiń pasek boczny</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RecordPane</name>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Really remove?</source>
        <translation>Na pewno usunąć?</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nic nie znaleziono</translation>
    </message>
    <message>
        <source>Try fewer letters, or another word.</source>
        <translation>Spróbuj mniej liter lub innego słowa.</translation>
    </message>
    <message>
        <source>Save it, or leave it once more to drop the changes.</source>
        <translation>Zapisz zmiany. Ponowne zamknięcie je porzuci.</translation>
    </message>
    <message>
        <source>This is not saved yet</source>
        <translation>To nie jest jeszcze zapisane</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RequisitesForm</name>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Numer rejestrowy</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Ulica i numer</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Kod pocztowy</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Miejscowość</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Kraj</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Account number (IBAN)</source>
        <translation>Numer rachunku (IBAN)</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>Write the company&apos;s name.</source>
        <translation>Wpisz nazwę firmy.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RouteView</name>
    <message>
        <source>Nobody is chosen yet.</source>
        <translation>Nikogo jeszcze nie wybrano.</translation>
    </message>
    <message>
        <source>instead of %1</source>
        <translation>zamiast: %1</translation>
    </message>
    <message>
        <source>Asked %1: “%2”</source>
        <translation>Pytanie, %1: „%2”</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Szukaj</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SelectionBar</name>
    <message>
        <source>Remind</source>
        <translation>Przypomnij</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Przenieś do</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Osoba odpowiedzialna</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksportuj…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Anuluj…</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Odznacz wszystko</translation>
    </message>
    <message>
        <source>Why is it cancelled? It is kept in the journal.</source>
        <translation>Jaki jest powód? Zostaje w dzienniku.</translation>
    </message>
    <message>
        <source>Why is it cancelled?</source>
        <translation>Jaki jest powód anulowania?</translation>
    </message>
    <message>
        <source>Cancel the documents</source>
        <translation>Anuluj dokumenty</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Zostaw je</translation>
    </message>
    <message>
        <source>Write why: it is kept in the journal.</source>
        <translation>Napisz dlaczego: powód zostaje w dzienniku.</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>Zaznaczono: %n</numerusform>
            <numerusform>Zaznaczono: %n</numerusform>
            <numerusform>Zaznaczono: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the folder for the PDFs</source>
        <translation>Wybierz folder na pliki PDF</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Oznacz jako przeczytane</translation>
    </message>
    <message>
        <source>Put to a deal</source>
        <translation>Dołącz do transakcji</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Zapisz jako szablon</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Zostaw go</translation>
    </message>
    <message>
        <source>Cancel the document</source>
        <translation>Anuluj dokument</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SendingRuleForm</name>
    <message>
        <source>Send a document when a deal comes here</source>
        <translation>Wyślij dokument, gdy trafi tu transakcja</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Szablon</translation>
    </message>
    <message>
        <source>Signs for us</source>
        <translation>Podpisuje z naszej strony</translation>
    </message>
    <message>
        <source>Send it at once; otherwise it waits as a draft</source>
        <translation>Wyślij od razu; inaczej czeka jako szkic</translation>
    </message>
    <message>
        <source>The template is filled in with the deal&apos;s contact, company and amount. What is missing keeps the document as a draft and is named there.</source>
        <translation>Szablon wypełniany jest kontaktem, firmą i kwotą transakcji. Gdy czegoś brakuje, dokument zostaje szkicem, który nazywa braki.</translation>
    </message>
    <message>
        <source>As in the template</source>
        <translation>Jak w szablonie</translation>
    </message>
    <message>
        <source>There is no template yet. Save a document as a template from its page.</source>
        <translation>Nie ma jeszcze szablonu. Zapisz dokument jako szablon na jego stronie.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Strony ustawień</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>Mój profil</translation>
    </message>
    <message>
        <source>Our companies</source>
        <translation>Nasze firmy</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Osoby w biurze</translation>
    </message>
    <message>
        <source>Stages of the board</source>
        <translation>Etapy na tablicy</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Dostarczenie</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>Wygląd i język</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>Nowa osoba</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Nowa firma</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reguły</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certyfikaty</translation>
    </message>
    <message>
        <source>Signatures and time</source>
        <translation>Podpisy i czas</translation>
    </message>
    <message>
        <source>Whom we trust</source>
        <translation>Komu ufamy</translation>
    </message>
    <message>
        <source>Backup and restore</source>
        <translation>Kopia i przywracanie</translation>
    </message>
    <message>
        <source>Desktops</source>
        <translation>Komputery</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SidePanel</name>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignOffer</name>
    <message>
        <source>Another template</source>
        <translation>Inny szablon</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Podpis</translation>
    </message>
    <message>
        <source>Send “%1”</source>
        <translation>Wyślij „%1”</translation>
    </message>
    <message>
        <source>It is filled in for %1 and sent for signing at once.</source>
        <translation>Zostanie wypełniony dla %1 i od razu wysłany do podpisu.</translation>
    </message>
    <message>
        <source>The document for %1 is on its way.</source>
        <translation>Dokument dla %1 jest w drodze.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Something is still missing: the last step names it.</source>
        <translation>Czegoś jeszcze brakuje: mówi o tym ostatni krok.</translation>
    </message>
    <message>
        <source>Stopped. It is a draft; nothing was sent.</source>
        <translation>Zatrzymano. To szkic; niczego nie wysłano.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignPanel</name>
    <message>
        <source>Signature</source>
        <translation>Podpis</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Pieczątka</translation>
    </message>
    <message>
        <source>Put it on</source>
        <translation>Umieść</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Klucz</translation>
    </message>
    <message>
        <source>Show a page not seen yet</source>
        <translation>Pokaż nieobejrzaną stronę</translation>
    </message>
    <message>
        <source>Sign and send on</source>
        <translation>Podpisz i wyślij dalej</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Odrzuć…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Później</translation>
    </message>
    <message>
        <source>Reject the document</source>
        <translation>Odrzuć dokument</translation>
    </message>
    <message>
        <source>Nobody will sign it any more. Who prepared it sees your reason.</source>
        <translation>Nikt go już nie podpisze. Osoba, która go przygotowała, zobaczy powód.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>Back to signing</source>
        <translation>Wróć do podpisywania</translation>
    </message>
    <message>
        <source>Say why: whoever prepared it has to know.</source>
        <translation>Napisz dlaczego: osoba, która przygotowała dokument, musi to wiedzieć.</translation>
    </message>
    <message>
        <source>Sign as %1</source>
        <translation>Podpisz jako %1</translation>
    </message>
    <message>
        <source>The company has no stamp</source>
        <translation>Firma nie ma pieczątki</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Zaakceptuj</translation>
    </message>
    <message>
        <source>Approve as %1</source>
        <translation>Zaakceptuj jako %1</translation>
    </message>
    <message>
        <source>After you approve, it goes on along its route.</source>
        <translation>Po akceptacji dokument pójdzie dalej swoją drogą.</translation>
    </message>
    <message>
        <source>The page was seen.</source>
        <translation>Strona obejrzana.</translation>
    </message>
    <message numerus="yes">
        <source>All %n pages seen.</source>
        <translation>
            <numerusform>Obejrzano %n stronę.</numerusform>
            <numerusform>Obejrzano wszystkie %n strony.</numerusform>
            <numerusform>Obejrzano wszystkie strony (%n).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pages seen.</source>
        <translation>Obejrzane strony: %1 z %2.</translation>
    </message>
    <message>
        <source>Look through all pages first.</source>
        <translation>Najpierw przejrzyj wszystkie strony.</translation>
    </message>
    <message>
        <source>Make your signature first: type, draw or choose a photo.</source>
        <translation>Najpierw przygotuj podpis: wpisz, narysuj lub wybierz zdjęcie.</translation>
    </message>
    <message>
        <source>A timestamp authority confirms the time (PAdES B-T).</source>
        <translation>Urząd znaczników czasu potwierdza czas (PAdES B-T).</translation>
    </message>
    <message>
        <source>With a timestamp and everything needed to check it years later (PAdES B-LT).</source>
        <translation>Ze znacznikiem czasu i wszystkim, by sprawdzić po latach (PAdES B-LT).</translation>
    </message>
    <message>
        <source>With a timestamp, what is needed to check it later, and a timestamp over that (PAdES B-LTA).</source>
        <translation>Ze znacznikiem czasu, danymi do późniejszego sprawdzenia i znacznikiem nad nimi (PAdES B-LTA).</translation>
    </message>
    <message>
        <source>Sign or approve</source>
        <translation>Podpisz lub zatwierdź</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignatureCard</name>
    <message>
        <source>Issued by %1</source>
        <translation>Wystawca: %1</translation>
    </message>
    <message>
        <source>Valid %1 to %2</source>
        <translation>Ważny od %1 do %2</translation>
    </message>
    <message>
        <source>Serial number %1</source>
        <translation>Numer seryjny %1</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certyfikaty</translation>
    </message>
    <message>
        <source>What was signed</source>
        <translation>Co podpisano</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignatureInput</name>
    <message>
        <source>Type</source>
        <translation>Wpisz</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Narysuj</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Zdjęcie</translation>
    </message>
    <message>
        <source>Your signature, typed</source>
        <translation>Twój podpis, wpisany</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Wyczyść</translation>
    </message>
    <message>
        <source>Sign on white paper, take a photo, and choose it here. The paper is removed.</source>
        <translation>Podpisz się na białej kartce, zrób zdjęcie i wybierz je tutaj. Papier zostanie usunięty.</translation>
    </message>
    <message>
        <source>How much of the background is removed</source>
        <translation>Ile tła zostaje usunięte</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Wybierz zdjęcie</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Obrazy (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Reading the photo…</source>
        <translation>Odczyt zdjęcia…</translation>
    </message>
    <message>
        <source>Move the slider if paper is left, or if ink is missing.</source>
        <translation>Przesuń suwak, jeśli został papier lub brakuje atramentu.</translation>
    </message>
    <message>
        <source>No ink was found in this photo. Move the slider to the left, or take it in better light.</source>
        <translation>Na tym zdjęciu nie znaleziono podpisu. Przesuń suwak w lewo albo zrób zdjęcie przy lepszym świetle.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Zapomnij</translation>
    </message>
    <message>
        <source>Keep it for the next time</source>
        <translation>Zachowaj na następny raz</translation>
    </message>
    <message>
        <source>On this computer only, encrypted</source>
        <translation>Tylko na tym komputerze, zaszyfrowane</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Zachowany</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignaturePad</name>
    <message>
        <source>Draw your signature</source>
        <translation>Narysuj swój podpis</translation>
    </message>
    <message>
        <source>Sign here with the mouse, a pen or a finger</source>
        <translation>Podpisz się tu myszą, rysikiem lub palcem</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SigningPage</name>
    <message>
        <source>The time of a signature is the word of the computer that made it.</source>
        <translation>Czas podpisu to słowo komputera, który go złożył.</translation>
    </message>
    <message>
        <source>An authority confirms when it was signed: it can be checked as long as the certificates can.</source>
        <translation>Urząd potwierdza, kiedy podpisano: da się to sprawdzić tak długo jak certyfikaty.</translation>
    </message>
    <message>
        <source>The file carries everything to check it years later, when certificates have long ended.</source>
        <translation>Plik zawiera wszystko, by sprawdzić go po latach, gdy certyfikaty dawno wygasną.</translation>
    </message>
    <message>
        <source>As before, and a further timestamp keeps that safe too; it can be renewed for decades.</source>
        <translation>Jak wyżej, a kolejny znacznik czasu chroni także to; można go odnawiać przez dziesięciolecia.</translation>
    </message>
    <message>
        <source>Signatures and time</source>
        <translation>Podpisy i czas</translation>
    </message>
    <message>
        <source>Holds for every signature and seal that this office makes from now on. A signatory can go lower when no authority answers; the seal waits.</source>
        <translation>Dotyczy każdego podpisu i pieczęci, które to biuro złoży od teraz. Podpisujący może wybrać niższy poziom, gdy żaden urząd nie odpowiada; pieczęć czeka.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Poziom</translation>
    </message>
    <message>
        <source>Add an authority</source>
        <translation>Dodaj urząd</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Przywróć</translation>
    </message>
    <message>
        <source>Plain (PAdES B-B)</source>
        <translation>Zwykły (PAdES B-B)</translation>
    </message>
    <message>
        <source>With a timestamp (PAdES B-T)</source>
        <translation>Ze znacznikiem czasu (PAdES B-T)</translation>
    </message>
    <message>
        <source>For years (PAdES B-LT)</source>
        <translation>Na lata (PAdES B-LT)</translation>
    </message>
    <message>
        <source>For decades (PAdES B-LTA)</source>
        <translation>Na dziesięciolecia (PAdES B-LTA)</translation>
    </message>
    <message>
        <source>Timestamp authorities</source>
        <translation>Urzędy znaczników czasu</translation>
    </message>
    <message>
        <source>Asked from top to bottom until one answers. They see a number made from the signature, nothing of the document.</source>
        <translation>Pytane od góry do dołu, aż któryś odpowie. Widzą liczbę wyliczoną z podpisu, nic z dokumentu.</translation>
    </message>
    <message>
        <source>Address of a timestamp authority</source>
        <translation>Adres urzędu znaczników czasu</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Sprawdź</translation>
    </message>
    <message>
        <source>Remove the authority</source>
        <translation>Usuń urząd</translation>
    </message>
    <message>
        <source>Write the whole address, such as https://tsa.example/tsr.</source>
        <translation>Wpisz cały adres, np. https://tsa.example/tsr.</translation>
    </message>
    <message>
        <source>It works. %1 answered: it is %2. (%3 vouches for it.)</source>
        <translation>Działa. Odpowiada %1: jest %2. (Ręczy za to %3.)</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nic nie zmieniono.</translation>
    </message>
    <message>
        <source>This level needs at least one timestamp authority.</source>
        <translation>Ten poziom wymaga co najmniej jednego urzędu znaczników czasu.</translation>
    </message>
    <message>
        <source>From now on signatures are made like this.</source>
        <translation>Od teraz podpisy powstają w ten sposób.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StageColumn</name>
    <message>
        <source>Column</source>
        <translation>Kolumna</translation>
    </message>
    <message>
        <source>%1, collapsed</source>
        <translation>%1, zwinięta</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StagesPage</name>
    <message>
        <source>Stages of the board</source>
        <translation>Etapy na tablicy</translation>
    </message>
    <message>
        <source>Columns from left to right. Cards move by themselves as people sign; the names are yours.</source>
        <translation>Kolumny od lewej do prawej. Karty przesuwają się same, gdy kolejne osoby podpisują; nazwy zależą od Ciebie.</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>Dodaj etap</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Nowy etap</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StepTitle</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Krok %1 z %2: %3</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TemplatesPane</name>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Pliki</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Kto bierze udział</translation>
    </message>
    <message numerus="yes">
        <source>%n of ours</source>
        <translation>
            <numerusform>%n od nas</numerusform>
            <numerusform>%n od nas</numerusform>
            <numerusform>%n od nas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of theirs</source>
        <translation>
            <numerusform>%n z drugiej strony</numerusform>
            <numerusform>%n z drugiej strony</numerusform>
            <numerusform>%n z drugiej strony</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Pola</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n pole</numerusform>
            <numerusform>%n pola</numerusform>
            <numerusform>%n pól</numerusform>
        </translation>
    </message>
    <message>
        <source>Filled in from the records</source>
        <translation>Wypełniane z kartotek</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Nowy dokument</translation>
    </message>
    <message>
        <source>Use it again</source>
        <translation>Używaj znowu</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>Odłóż</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Podaj nazwę.</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Nie ma jeszcze szablonów</translation>
    </message>
    <message>
        <source>Prepare a document once, then save it as a template from its page: files, fields and who signs are kept. Words such as {{contact.name}} or {{deal.amount}} in a DOCX or ODT file are filled in each time.</source>
        <translation>Przygotuj dokument raz, potem zapisz go na jego stronie jako szablon: pliki, pola i podpisujący zostają. Słowa takie jak {{contact.name}} czy {{deal.amount}} w pliku DOCX lub ODT są za każdym razem wypełniane.</translation>
    </message>
    <message>
        <source>“%1” is put away. Documents made from it stay.</source>
        <translation>„%1” odłożono. Utworzone dokumenty zostają.</translation>
    </message>
    <message>
        <source>“%1” can be used again.</source>
        <translation>„%1” można znowu używać.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1: zapisano.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TemplatesScreen</name>
    <message>
        <source>Search names and files</source>
        <translation>Szukaj nazw i plików</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>W użyciu</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Odłożone</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Szablony</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TextField</name>
    <message>
        <source>Show what is typed</source>
        <translation>Pokaż wpisany tekst</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Ukryj wpisany tekst</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TitleLine</name>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ToastArea</name>
    <message>
        <source>Dismiss</source>
        <translation>Zamknij komunikat</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TrayBell</name>
    <message>
        <source>Open Countersign</source>
        <translation>Otwórz Countersign</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Zakończ</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) with news</source>
        <translation>
            <numerusform>%n dokument z nowościami</numerusform>
            <numerusform>%n dokumenty z nowościami</numerusform>
            <numerusform>%n dokumentów z nowościami</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::TrustPage</name>
    <message>
        <source>Whom we trust</source>
        <translation>Komu ufamy</translation>
    </message>
    <message>
        <source>A signature counts as trusted when its certificate leads to one of these. Our own company authority always does.</source>
        <translation>Podpis jest zaufany, gdy jego certyfikat prowadzi do jednego z tych urzędów. Urząd naszej firmy liczy się zawsze.</translation>
    </message>
    <message>
        <source>Add an authority&apos;s certificate…</source>
        <translation>Dodaj certyfikat urzędu…</translation>
    </message>
    <message>
        <source>Take over a trusted list…</source>
        <translation>Przejmij listę zaufania…</translation>
    </message>
    <message>
        <source>Trust whom this computer&apos;s system trusts</source>
        <translation>Ufaj tym, którym ufa system tego komputera</translation>
    </message>
    <message>
        <source>Authorities of partners</source>
        <translation>Urzędy partnerów</translation>
    </message>
    <message>
        <source>EU trusted lists</source>
        <translation>Listy zaufania UE</translation>
    </message>
    <message>
        <source>Each member state publishes who issues qualified certificates. The list&apos;s own signature is checked; take over a newer one from time to time.</source>
        <translation>Każde państwo członkowskie ogłasza, kto wydaje certyfikaty kwalifikowane. Podpis listy jest sprawdzany; od czasu do czasu przejmij nowszą.</translation>
    </message>
    <message>
        <source>The system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Choose the authority&apos;s certificate</source>
        <translation>Wybierz certyfikat urzędu</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der *.p7b);;All files (*)</source>
        <translation>Certyfikaty (*.pem *.crt *.cer *.der *.p7b);;Wszystkie pliki (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n authorities. They are chosen for websites, not for signatures: turn it on only if you need it.</source>
        <translation>
            <numerusform>%n urząd. Wybrano je dla stron internetowych, nie dla podpisów: włącz tylko w razie potrzeby.</numerusform>
            <numerusform>%n urzędy. Wybrano je dla stron internetowych, nie dla podpisów: włącz tylko w razie potrzeby.</numerusform>
            <numerusform>%n urzędów. Wybrano je dla stron internetowych, nie dla podpisów: włącz tylko w razie potrzeby.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 authorities for signatures, %2 for timestamps · issued %3</source>
        <translation>Urzędy: %1 dla podpisów, %2 dla znaczników czasu · wydano %3</translation>
    </message>
    <message>
        <source>a newer one is out since %1</source>
        <translation>nowsza jest od %1</translation>
    </message>
    <message>
        <source>Forget the list of %1</source>
        <translation>Zapomnij listę: %1</translation>
    </message>
    <message>
        <source>The list is forgotten.</source>
        <translation>Lista zapomniana.</translation>
    </message>
    <message>
        <source>until %1 · %2</source>
        <translation>do %1 · %2</translation>
    </message>
    <message>
        <source>Trust %1 no longer</source>
        <translation>Przestań ufać: %1</translation>
    </message>
    <message>
        <source>It is trusted no longer.</source>
        <translation>Nie jest już zaufany.</translation>
    </message>
    <message>
        <source>It was trusted already.</source>
        <translation>Już był zaufany.</translation>
    </message>
    <message numerus="yes">
        <source>%n authorities are trusted now.</source>
        <translation>
            <numerusform>Teraz ufamy %n urzędowi.</numerusform>
            <numerusform>Teraz ufamy %n urzędom.</numerusform>
            <numerusform>Teraz ufamy %n urzędom.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the trusted list</source>
        <translation>Wybierz listę zaufania</translation>
    </message>
    <message>
        <source>Trusted lists (*.xml *.xtsl);;All files (*)</source>
        <translation>Listy zaufania (*.xml *.xtsl);;Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>Choose the certificate of the list&apos;s operator</source>
        <translation>Wybierz certyfikat operatora listy</translation>
    </message>
    <message>
        <source>The list of %1 is taken over.</source>
        <translation>Przejęto listę: %1.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::VerifyScreen</name>
    <message>
        <source>Verify a PDF</source>
        <translation>Sprawdź PDF</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Inny plik</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Zapisz raport</translation>
    </message>
    <message>
        <source>Drop any PDF here</source>
        <translation>Upuść tu dowolny PDF</translation>
    </message>
    <message>
        <source>Who signed it, whether it was changed since, and when: checked on this computer, nothing is sent anywhere.</source>
        <translation>Kto podpisał, czy plik później zmieniono i kiedy: sprawdzamy na tym komputerze, nic nie jest nigdzie wysyłane.</translation>
    </message>
    <message>
        <source>Choose a PDF</source>
        <translation>Wybierz PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Pliki PDF (*.pdf)</translation>
    </message>
    <message>
        <source>View what was signed</source>
        <translation>Zobacz, co podpisano</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Zmiany</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Wszystkie strony</translation>
    </message>
    <message>
        <source>As signed</source>
        <translation>Jak podpisano</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Poprzednia zmiana</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Następna zmiana</translation>
    </message>
    <message>
        <source>Changes after signing</source>
        <translation>Zmiany po podpisaniu</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Odczyt: %1</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>Sprawdzanie: %1</translation>
    </message>
    <message>
        <source>%1 cannot be checked</source>
        <translation>Nie można sprawdzić: %1</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>dozwolona</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>niedozwolona</translation>
    </message>
    <message>
        <source>As signed on %1</source>
        <translation>Wersja podpisana %1</translation>
    </message>
    <message>
        <source>As the file shows now</source>
        <translation>Obecna treść pliku</translation>
    </message>
    <message>
        <source>Allowed change %1 of %2</source>
        <translation>Dozwolona zmiana %1 z %2</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>Zmiana %1 z %2</translation>
    </message>
    <message>
        <source>The report was saved.</source>
        <translation>Raport zapisano.</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Text (*.txt);;JSON (*.json)</source>
        <translation>PDF (*.pdf);;Tekst (*.txt);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Drukuj raport</translation>
    </message>
    <message>
        <source>Drop it to check who signed it</source>
        <translation>Upuść, aby sprawdzić, kto podpisał</translation>
    </message>
</context>
<context>
    <name>countersign::ui::WeeksChart</name>
    <message>
        <source>Sent and completed by week</source>
        <translation>Wysłane i zakończone tygodniami</translation>
    </message>
    <message>
        <source>%1 sent, %2 completed</source>
        <translation>wysłane: %1, zakończone: %2</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Wysłane</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Zakończone</translation>
    </message>
    <message>
        <source>Week from %1: %2 sent, %3 completed</source>
        <translation>Tydzień od %1: wysłane %2, zakończone %3</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ZoomBar</name>
    <message>
        <source>Zoom out</source>
        <translation>Pomniejsz</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Powiększ</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Dopasuj do szerokości</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>zoom of the pages</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Zoom %1 percent, fit the width</source>
        <translation>Powiększenie %1 procent, dopasuj do szerokości</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ConditionRow</name>
    <message>
        <source>Condition</source>
        <translation>Warunek</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Członek biura</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Nazwa pola</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Treść</translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation>Usuń warunek</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Kwota</translation>
    </message>
    <message>
        <source>our company is %1</source>
        <translation>nasza firma to %1</translation>
    </message>
    <message>
        <source>our company is one that is gone</source>
        <translation>nasza firma to taka, której już nie ma</translation>
    </message>
    <message>
        <source>%1 is responsible</source>
        <translation>odpowiada %1</translation>
    </message>
    <message>
        <source>somebody who is gone is responsible</source>
        <translation>odpowiada ktoś, kogo już nie ma</translation>
    </message>
    <message>
        <source>the title contains “%1”</source>
        <translation>tytuł zawiera „%1”</translation>
    </message>
    <message>
        <source>“%1” is at least %2</source>
        <translation>„%1” wynosi co najmniej %2</translation>
    </message>
    <message>
        <source>“%1” is below %2</source>
        <translation>„%1” jest mniejsze niż %2</translation>
    </message>
    <message>
        <source>one that is gone</source>
        <translation>firma, której już nie ma</translation>
    </message>
    <message>
        <source>Somebody who is gone</source>
        <translation>Ktoś, kogo już nie ma</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DeliveryParty</name>
    <message>
        <source>The link goes by</source>
        <translation>Link idzie przez</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone for SMS</source>
        <translation>Telefon do SMS-ów</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Więcej</translation>
    </message>
    <message>
        <source>Who may open it</source>
        <translation>Kto może otworzyć</translation>
    </message>
    <message>
        <source>Access code</source>
        <translation>Kod dostępu</translation>
    </message>
    <message>
        <source>May pass it on to another person, once</source>
        <translation>Może raz przekazać go innej osobie</translation>
    </message>
    <message>
        <source>gets a copy</source>
        <translation>otrzymuje kopię</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>podpisuje</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Więcej: %1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Mniej</translation>
    </message>
    <message>
        <source>Begin with + and the country&apos;s code, such as +48 601 222 318.</source>
        <translation>Zacznij od + i kodu kraju, na przykład +48 601 222 318.</translation>
    </message>
    <message>
        <source>Tell it by telephone or in person. It is not in the message with the link.</source>
        <translation>Podaj go przez telefon lub osobiście. Nie ma go w wiadomości z linkiem.</translation>
    </message>
    <message>
        <source>Suggest another access code</source>
        <translation>Zaproponuj inny kod dostępu</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) ask for files.</source>
        <translation>
            <numerusform>%n pole prosi o pliki.</numerusform>
            <numerusform>%n pola proszą o pliki.</numerusform>
            <numerusform>%n pól prosi o pliki.</numerusform>
        </translation>
    </message>
    <message>
        <source>No field asks for files, so none can be attached.</source>
        <translation>Żadne pole nie prosi o pliki, więc nie można ich dołączyć.</translation>
    </message>
    <message>
        <source>See the fields</source>
        <translation>Zobacz pola</translation>
    </message>
    <message>
        <source>Ask for files</source>
        <translation>Poproś o pliki</translation>
    </message>
    <message>
        <source>Whoever has the link</source>
        <translation>Każdy, kto ma link</translation>
    </message>
    <message>
        <source>With a code sent by e-mail</source>
        <translation>Z kodem z e-maila</translation>
    </message>
    <message>
        <source>With a code sent by SMS</source>
        <translation>Z kodem z SMS-a</translation>
    </message>
    <message>
        <source>With an access code you tell them</source>
        <translation>Z kodem dostępu, który podasz</translation>
    </message>
    <message>
        <source>E-mail for the code</source>
        <translation>E-mail na kod</translation>
    </message>
    <message>
        <source>Phone for the code</source>
        <translation>Telefon na kod</translation>
    </message>
    <message>
        <source>The relay has no SMS gateway yet.</source>
        <translation>Serwer pośredniczący nie ma jeszcze bramki SMS.</translation>
    </message>
    <message>
        <source>Whoever has the link may open it.</source>
        <translation>Otworzy go każdy, kto ma link.</translation>
    </message>
    <message>
        <source>Opens with a code sent by e-mail.</source>
        <translation>Otwiera się kodem z e-maila.</translation>
    </message>
    <message>
        <source>Opens with a code sent by SMS.</source>
        <translation>Otwiera się kodem z SMS-a.</translation>
    </message>
    <message>
        <source>Opens with an access code you tell them.</source>
        <translation>Otwiera się kodem dostępu, który podasz.</translation>
    </message>
    <message>
        <source>May be passed on.</source>
        <translation>Można przekazać dalej.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RuleForm</name>
    <message>
        <source>When a card enters</source>
        <translation>Gdy karta trafia do</translation>
    </message>
    <message>
        <source>After so many days, if it is still there</source>
        <translation>Po ilu dniach, jeśli nadal tam jest</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>Zapisz regułę</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>od razu</translation>
    </message>
    <message>
        <source>Only for some documents</source>
        <translation>Tylko dla niektórych dokumentów</translation>
    </message>
    <message>
        <source>Try it dry</source>
        <translation>Wypróbuj na sucho</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nie teraz</translation>
    </message>
    <message>
        <source>Write a number of days up to 365.</source>
        <translation>Podaj liczbę dni do 365.</translation>
    </message>
    <message>
        <source>The rule is saved. It runs from now on.</source>
        <translation>Reguła jest zapisana. Działa od teraz.</translation>
    </message>
    <message>
        <source>No document in this stage fits now. Nothing would have happened.</source>
        <translation>Żaden dokument na tym etapie teraz nie pasuje. Nic by się nie stało.</translation>
    </message>
    <message numerus="yes">
        <source>It would have run for %n document(s) that are in this stage now. Nothing was done.</source>
        <translation>
            <numerusform>Zadziałałaby dla %n dokumentu z tego etapu. Niczego nie zrobiono.</numerusform>
            <numerusform>Zadziałałaby dla %n dokumentów z tego etapu. Niczego nie zrobiono.</numerusform>
            <numerusform>Zadziałałaby dla %n dokumentów z tego etapu. Niczego nie zrobiono.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Przywróć</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>Dodaj czynność</translation>
    </message>
    <message>
        <source>A new rule</source>
        <translation>Nowa reguła</translation>
    </message>
    <message>
        <source>Change the rule</source>
        <translation>Zmień regułę</translation>
    </message>
    <message>
        <source>Deals: %1</source>
        <translation>Transakcje: %1</translation>
    </message>
    <message>
        <source>A stage that is gone</source>
        <translation>Etap, którego już nie ma</translation>
    </message>
    <message>
        <source>When a deal enters</source>
        <translation>Gdy transakcja trafia do</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nic nie zmieniono.</translation>
    </message>
    <message>
        <source>Choose a stage.</source>
        <translation>Wybierz etap.</translation>
    </message>
    <message>
        <source>The rule is changed.</source>
        <translation>Reguła zmieniona.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>No deal is in this stage now. Nothing would have happened.</source>
        <translation>Na tym etapie nie ma teraz transakcji. Nic by się nie stało.</translation>
    </message>
    <message numerus="yes">
        <source>It would have run for %n deal(s) that are in this stage now. Nothing was done.</source>
        <translation>
            <numerusform>Zadziałałaby dla %n transakcji, która jest teraz na tym etapie. Nic nie zrobiono.</numerusform>
            <numerusform>Zadziałałaby dla %n transakcji, które są teraz na tym etapie. Nic nie zrobiono.</numerusform>
            <numerusform>Zadziałałaby dla %n transakcji, które są teraz na tym etapie. Nic nie zrobiono.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::SecretField</name>
    <message>
        <source>Secret the calls are signed with</source>
        <translation>Sekret, którym podpisywane są wywołania</translation>
    </message>
    <message>
        <source>Copy it to your server now: it is not shown again. The server checks with it that a call comes from this office (HMAC-SHA256, “Standard Webhooks”).</source>
        <translation>Skopiuj go teraz na swój serwer: więcej się nie pokaże. Serwer sprawdza nim, że wywołanie pochodzi z tego biura (HMAC-SHA256, „Standard Webhooks”).</translation>
    </message>
    <message>
        <source>Copy the secret</source>
        <translation>Kopiuj sekret</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TriggerForm</name>
    <message>
        <source>When this happens</source>
        <translation>Gdy to się stanie</translation>
    </message>
    <message>
        <source>Which value</source>
        <translation>Która wartość</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Nazwa pola</translation>
    </message>
    <message>
        <source>Move the card to</source>
        <translation>Przesuń kartę do</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>a field of the document</source>
        <translation>pole dokumentu</translation>
    </message>
    <message>
        <source>As it is labelled in the document, such as “Amount”.</source>
        <translation>Tak jak jest podpisane w dokumencie, na przykład „Kwota”.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nie teraz</translation>
    </message>
    <message>
        <source>Write how the field is labelled.</source>
        <translation>Podaj, jak podpisane jest pole.</translation>
    </message>
    <message>
        <source>Cards move by it from now on.</source>
        <translation>Od teraz karty się przez to przesuwają.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Przywróć</translation>
    </message>
    <message>
        <source>Add what moves a card</source>
        <translation>Dodaj, co przesuwa kartę</translation>
    </message>
    <message>
        <source>Change what moves a card</source>
        <translation>Zmień, co przesuwa kartę</translation>
    </message>
    <message>
        <source>Its deal to “%1”</source>
        <translation>Jej transakcję do „%1”</translation>
    </message>
    <message>
        <source>A stage that is gone</source>
        <translation>Etap, którego już nie ma</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nic nie zmieniono.</translation>
    </message>
    <message>
        <source>Choose a stage.</source>
        <translation>Wybierz etap.</translation>
    </message>
    <message>
        <source>It is changed.</source>
        <translation>Zmieniono.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
</context>
<context>
    <name>countersign::ui::OwnMailCard</name>
    <message>
        <source>Send e-mail by the office&apos;s own mail server</source>
        <translation>Wysyłaj e-maile przez własny serwer pocztowy biura</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Serwer poczty</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Połączenie</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Użytkownik</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation>Adres nadawcy</translation>
    </message>
    <message>
        <source>Attach the finished PDF to the last mail</source>
        <translation>Dołączaj ukończony PDF do ostatniego e-maila</translation>
    </message>
    <message>
        <source>Try it with this address</source>
        <translation>Wypróbuj z tym adresem</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Wyślij próbę</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Send a test by the office&apos;s own mail server</source>
        <translation>Wyślij próbę przez własny serwer pocztowy biura</translation>
    </message>
    <message>
        <source>TLS after STARTTLS (usually port 587)</source>
        <translation>TLS po STARTTLS (zwykle port 587)</translation>
    </message>
    <message>
        <source>TLS from the start (usually port 465)</source>
        <translation>TLS od początku (zwykle port 465)</translation>
    </message>
    <message>
        <source>None: a server on this machine</source>
        <translation>Brak: serwer na tym komputerze</translation>
    </message>
    <message>
        <source>Mail from this desktop</source>
        <translation>Poczta z tego komputera</translation>
    </message>
    <message>
        <source>Then the relay never learns who gets a link: it keeps the sealed packages only. Text messages, webhooks and one-time codes still go through it.</source>
        <translation>Wtedy serwer pośredniczący nie dowiaduje się, kto dostaje link: przechowuje tylko zapieczętowane pakiety. SMS-y, webhooki i kody jednorazowe nadal idą przez niego.</translation>
    </message>
    <message>
        <source>Kept in the keychain. Empty: as it is.</source>
        <translation>W pęku kluczy. Puste: bez zmian.</translation>
    </message>
    <message>
        <source>Which server takes your mail?</source>
        <translation>Który serwer przyjmuje pocztę?</translation>
    </message>
    <message>
        <source>Another machine is only reached with TLS.</source>
        <translation>Z innym komputerem tylko przez TLS.</translation>
    </message>
    <message>
        <source>A number up to 65535.</source>
        <translation>Liczba do 65535.</translation>
    </message>
    <message>
        <source>Write the address that mail comes from.</source>
        <translation>Wpisz adres, z którego wychodzi poczta.</translation>
    </message>
    <message>
        <source>It was not saved.</source>
        <translation>Nie zapisano.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Zapisano.</translation>
    </message>
    <message>
        <source>E-mail leaves by this server from now on.</source>
        <translation>Od teraz e-maile wychodzą przez ten serwer.</translation>
    </message>
    <message>
        <source>E-mail leaves by the relay.</source>
        <translation>E-maile wychodzą przez serwer pośredniczący.</translation>
    </message>
    <message>
        <source>Where should the test go?</source>
        <translation>Dokąd wysłać próbę?</translation>
    </message>
    <message>
        <source>A test from Countersign</source>
        <translation>Próba z Countersign</translation>
    </message>
    <message>
        <source>If you read this, links will arrive the same way. Nobody has to do anything.</source>
        <translation>Jeśli to czytasz, linki dotrą tą samą drogą. Nikt nie musi nic robić.</translation>
    </message>
    <message>
        <source>The server&apos;s words: %1</source>
        <translation>Słowa serwera: %1</translation>
    </message>
    <message>
        <source>Taken over for %1. See whether it arrives.</source>
        <translation>Przyjęto dla %1. Sprawdź, czy dotrze.</translation>
    </message>
    <message>
        <source>It was refused.</source>
        <translation>Odmówiono.</translation>
    </message>
    <message>
        <source>It did not go out.</source>
        <translation>Nie wysłano.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Przywróć</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nic nie zmieniono.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RelayTrustCard</name>
    <message>
        <source>I have looked into it</source>
        <translation>Sprawdzono to</translation>
    </message>
    <message>
        <source>The relay has forgotten something.</source>
        <translation>Serwer o czymś zapomniał.</translation>
    </message>
    <message>
        <source>The relay tells another history now.</source>
        <translation>Serwer podaje teraz inną historię.</translation>
    </message>
    <message>
        <source>The relay's history was altered.</source>
        <translation>Historia serwera została zmieniona.</translation>
    </message>
    <message>
        <source>Its log ends at entry %1, and this office has seen later ones. That happens when an old backup is put back: ask whoever runs the relay.</source>
        <translation>Jego dziennik kończy się na wpisie %1, a to biuro widziało późniejsze. Tak bywa po przywróceniu starej kopii: zapytaj osobę, która prowadzi serwer.</translation>
    </message>
    <message>
        <source>Entry %1 of its log does not fit what this office has seen before. Ask whoever runs the relay, and compare recent evidence with what your clients say.</source>
        <translation>Wpis %1 jego dziennika nie zgadza się z tym, co to biuro widziało wcześniej. Zapytaj osobę, która prowadzi serwer, i porównaj ostatnie dowody z tym, co mówią klienci.</translation>
    </message>
    <message>
        <source>The relay shows clients another page than this program knows.</source>
        <translation>Serwer pokazuje klientom inną stronę niż ta, którą zna ten program.</translation>
    </message>
    <message>
        <source>That is so while only one of the two is updated. Otherwise ask whoever runs the relay: its page has the hash %1, and this program knows %2.</source>
        <translation>Tak jest, dopóki zaktualizowano tylko jedno z dwojga. W innym razie zapytaj osobę, która prowadzi serwer: jego strona ma skrót %1, a ten program zna %2.</translation>
    </message>
    <message>
        <source>Its history holds.</source>
        <translation>Jego historia się zgadza.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) of its log follow from each other, and none was altered since.</source>
        <translation>
            <numerusform>%n wpis jego dziennika jest zgodny i od tego czasu niezmieniony.</numerusform>
            <numerusform>%n wpisy jego dziennika wynikają z siebie i żadnego później nie zmieniono.</numerusform>
            <numerusform>%n wpisów jego dziennika wynika z siebie i żadnego później nie zmieniono.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check how its mail is received</source>
        <translation>Sprawdź, jak odbierana jest jego poczta</translation>
    </message>
    <message>
        <source>Nothing to check yet.</source>
        <translation>Nie ma jeszcze czego sprawdzać.</translation>
    </message>
    <message>
        <source>The relay did not say which domain its mail comes from.</source>
        <translation>Serwer nie podał, z jakiej domeny pochodzi jego poczta.</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>w porządku</translation>
    </message>
    <message>
        <source>too lax</source>
        <translation>zbyt łagodne</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nieznane</translation>
    </message>
    <message>
        <source>Who may send (SPF): %1. Signature (DKIM): %2. Instruction to receivers (DMARC): %3.</source>
        <translation>Kto może wysyłać (SPF): %1. Podpis (DKIM): %2. Wskazówka dla odbiorców (DMARC): %3.</translation>
    </message>
    <message>
        <source>Invitations from %1 may end up as spam.</source>
        <translation>Zaproszenia z %1 mogą trafiać do spamu.</translation>
    </message>
    <message>
        <source>Mail comes from %1.</source>
        <translation>Poczta pochodzi z %1.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ActionForm</name>
    <message>
        <source>Do this</source>
        <translation>Zrób to</translation>
    </message>
    <message>
        <source>Do this earlier</source>
        <translation>Zrób to wcześniej</translation>
    </message>
    <message>
        <source>Remove the action</source>
        <translation>Usuń czynność</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Członek biura</translation>
    </message>
    <message>
        <source>Move it to</source>
        <translation>Przenieś do</translation>
    </message>
    <message>
        <source>Days from then</source>
        <translation>Ile dni od tej chwili</translation>
    </message>
    <message>
        <source>To (empty: the client)</source>
        <translation>Do (puste: klient)</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Temat</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Treść</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Szablon</translation>
    </message>
    <message>
        <source>Signs for us</source>
        <translation>Podpisuje z naszej strony</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Address to call</source>
        <translation>Adres do wywołania</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wybierz…</translation>
    </message>
    <message>
        <source>Who is responsible</source>
        <translation>Osoba odpowiedzialna</translation>
    </message>
    <message>
        <source>As in the template</source>
        <translation>Jak w szablonie</translation>
    </message>
    <message>
        <source>Where signed documents are put</source>
        <translation>Gdzie trafiają podpisane dokumenty</translation>
    </message>
    <message>
        <source>A template that is archived or gone</source>
        <translation>Szablon w archiwum lub usunięty</translation>
    </message>
    <message>
        <source>Then do this</source>
        <translation>Potem zrób to</translation>
    </message>
    <message>
        <source>Somebody who is gone</source>
        <translation>Ktoś, kogo już nie ma</translation>
    </message>
    <message>
        <source>A stage that is gone</source>
        <translation>Etap, którego już nie ma</translation>
    </message>
    <message>
        <source>The call says which document is in which state and stage, never its title or names. The relay must allow the server&apos;s name (--webhook-hosts).</source>
        <translation>Wywołanie mówi, który dokument jest w jakim stanie i etapie, nigdy tytułu ani nazwisk. Serwer pośredniczący musi dopuszczać nazwę serwera (--webhook-hosts).</translation>
    </message>
    <message>
        <source>Write how many days, from 1 on.</source>
        <translation>Podaj liczbę dni, od 1 wzwyż.</translation>
    </message>
    <message>
        <source>Choose who.</source>
        <translation>Wybierz kogo.</translation>
    </message>
    <message>
        <source>Choose a stage.</source>
        <translation>Wybierz etap.</translation>
    </message>
    <message>
        <source>Write what is to be said.</source>
        <translation>Napisz, co ma być powiedziane.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>To nie jest adres e-mail.</translation>
    </message>
    <message>
        <source>There is no template yet. Save a document as a template from its page.</source>
        <translation>Nie ma jeszcze szablonu. Zapisz dokument jako szablon na jego stronie.</translation>
    </message>
    <message>
        <source>Choose a template.</source>
        <translation>Wybierz szablon.</translation>
    </message>
    <message>
        <source>Choose a folder with its whole path.</source>
        <translation>Wybierz folder z pełną ścieżką.</translation>
    </message>
    <message>
        <source>Write the whole address. It begins with https://.</source>
        <translation>Podaj cały adres. Zaczyna się od https://.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::EditorBar</name>
    <message>
        <source>Grid (Ctrl+G)</source>
        <translation>Siatka (Ctrl+G)</translation>
    </message>
    <message>
        <source>Distance between the lines of the grid</source>
        <translation>Odstęp między liniami siatki</translation>
    </message>
    <message>
        <source>Unit of the grid</source>
        <translation>Jednostka siatki</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>pkt</translation>
    </message>
    <message>
        <source>Tab order</source>
        <translation>Kolejność pól</translation>
    </message>
    <message>
        <source>Click the fields one after the other.</source>
        <translation>Klikaj pola po kolei.</translation>
    </message>
    <message>
        <source>As read</source>
        <translation>Jak się czyta</translation>
    </message>
    <message>
        <source>From the top, then from the left</source>
        <translation>Od góry, potem od lewej</translation>
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
        <translation>Rozmiar tekstu</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 pt</translation>
    </message>
    <message>
        <source>Number format</source>
        <translation>Format liczby</translation>
    </message>
    <message>
        <source>As it is typed</source>
        <translation>Tak, jak wpisano</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Miejsca po przecinku</translation>
    </message>
    <message>
        <source>Text colour</source>
        <translation>Kolor tekstu</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Czarny</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Niebieski</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Szary</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Czerwony</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Zielony</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Krój pisma</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>Bezszeryfowy</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Szeryfowy</translation>
    </message>
    <message>
        <source>Typewriter</source>
        <translation>Maszynowy</translation>
    </message>
    <message>
        <source>Handwriting</source>
        <translation>Odręczny</translation>
    </message>
</context>
<context>
    <name>countersign::ui::AlignButtons</name>
    <message>
        <source>Align left edges</source>
        <translation>Wyrównaj lewe krawędzie</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>Wyrównaj środki</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>Wyrównaj prawe krawędzie</translation>
    </message>
    <message>
        <source>Distribute across</source>
        <translation>Rozłóż w poziomie</translation>
    </message>
    <message>
        <source>Align upper edges</source>
        <translation>Wyrównaj górne krawędzie</translation>
    </message>
    <message>
        <source>Align at the same height</source>
        <translation>Wyrównaj na tej samej wysokości</translation>
    </message>
    <message>
        <source>Align lower edges</source>
        <translation>Wyrównaj dolne krawędzie</translation>
    </message>
    <message>
        <source>Distribute down</source>
        <translation>Rozłóż w pionie</translation>
    </message>
    <message>
        <source>Make them the same size</source>
        <translation>Ustaw ten sam rozmiar</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FoundCard</name>
    <message>
        <source>Found in the text</source>
        <translation>Znalezione w tekście</translation>
    </message>
    <message>
        <source>Place what was found</source>
        <translation>Umieść znalezione</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>These places look like fields: %1. Nothing leaves this computer.</source>
        <translation>Te miejsca wyglądają na pola: %1. Nic nie opuszcza tego komputera.</translation>
    </message>
    <message>
        <source>Place it</source>
        <translation>Umieść</translation>
    </message>
    <message numerus="yes">
        <source>Place %n fields</source>
        <translation>
            <numerusform>Umieść %n pole</numerusform>
            <numerusform>Umieść %n pola</numerusform>
            <numerusform>Umieść %n pól</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardLine</name>
    <message>
        <source>Save view</source>
        <translation>Zapisz widok</translation>
    </message>
    <message>
        <source>Remove this view</source>
        <translation>Usuń ten widok</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtr</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Widok</translation>
    </message>
    <message>
        <source>A name for this view</source>
        <translation>Nazwa tego widoku</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Moje</translation>
    </message>
    <message>
        <source>Waits for me</source>
        <translation>Czekają na mnie</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Po terminie</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Nieprzeczytane</translation>
    </message>
    <message>
        <source>open</source>
        <translation>otwarte</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtr: %1</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>Grupy: %1</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Wpisz nazwę.</translation>
    </message>
    <message>
        <source>the other side’s turn</source>
        <translation>kolej drugiej strony</translation>
    </message>
    <message>
        <source>%1’s turn</source>
        <translation>kolej: %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardRows</name>
    <message>
        <source>Without a deal</source>
        <translation>Bez transakcji</translation>
    </message>
    <message>
        <source>Others</source>
        <extracomment>A lane of the board: the cards of all who have no lane of their own.</extracomment>
        <translation>Pozostałe</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealBar</name>
    <message>
        <source>Move to</source>
        <translation>Przenieś do</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Osoba odpowiedzialna</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Usuń…</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Odznacz wszystko</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Zostaw je</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>Zaznaczono: %n</numerusform>
            <numerusform>Zaznaczono: %n</numerusform>
            <numerusform>Zaznaczono: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n deal(s)? Their documents stay.</source>
        <translation>
            <numerusform>Usunąć %n transakcję? Dokumenty pozostaną.</numerusform>
            <numerusform>Usunąć %n transakcje? Dokumenty pozostaną.</numerusform>
            <numerusform>Usunąć %n transakcji? Dokumenty pozostaną.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) stay as they are. “%1”: %2</source>
        <translation>
            <numerusform>%n transakcja pozostaje bez zmian. „%1”: %2</numerusform>
            <numerusform>%n transakcje pozostają bez zmian. „%1”: %2</numerusform>
            <numerusform>%n transakcji pozostaje bez zmian. „%1”: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) are now in “%1”.</source>
        <translation>
            <numerusform>%n transakcja jest teraz na etapie „%1”.</numerusform>
            <numerusform>%n transakcje są teraz na etapie „%1”.</numerusform>
            <numerusform>%n transakcji jest teraz na etapie „%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is responsible for %n deal(s) now.</source>
        <translation>
            <numerusform>%1 odpowiada teraz za %n transakcję.</numerusform>
            <numerusform>%1 odpowiada teraz za %n transakcje.</numerusform>
            <numerusform>%1 odpowiada teraz za %n transakcji.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) are removed. Their documents stay.</source>
        <translation>
            <numerusform>%n transakcja usunięta. Dokumenty pozostają.</numerusform>
            <numerusform>%n transakcje usunięte. Dokumenty pozostają.</numerusform>
            <numerusform>%n transakcji usuniętych. Dokumenty pozostają.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealBoard</name>
    <message>
        <source>New deal</source>
        <translation>Nowa transakcja</translation>
    </message>
    <message>
        <source>Send a document when a deal comes here…</source>
        <translation>Wyślij dokument, gdy trafi tu transakcja…</translation>
    </message>
    <message>
        <source>Name of the stage…</source>
        <translation>Nazwa etapu…</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealMenu</name>
    <message>
        <source>No deal</source>
        <translation>Bez transakcji</translation>
    </message>
    <message>
        <source>No open deals</source>
        <translation>Brak otwartych transakcji</translation>
    </message>
    <message>
        <source>Looking for deals</source>
        <translation>Szukanie transakcji</translation>
    </message>
    <message>
        <source>More deals</source>
        <translation>Więcej transakcji</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealTable</name>
    <message>
        <source>Deals</source>
        <translation>Transakcje</translation>
    </message>
    <message>
        <source>Go through the deals</source>
        <translation>Przechodzenie między transakcjami</translation>
    </message>
    <message>
        <source>Open the deal</source>
        <translation>Otwórz transakcję</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Co można z nim zrobić</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>Usuń zaznaczenie</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealTableModel</name>
    <message>
        <source>Title</source>
        <translation>Tytuł</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Kwota</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etap</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Odpowiada</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenty</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Zmieniono</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RestoreForm</name>
    <message>
        <source>A file of this backup is damaged. Nothing was restored and the backup stays as it is. Copy it from its disk again, or choose an earlier one.</source>
        <translation>Plik w tej kopii jest uszkodzony. Niczego nie przywrócono, a kopia pozostaje bez zmian. Skopiuj ją ponownie z jej dysku albo wybierz wcześniejszą.</translation>
    </message>
    <message>
        <source>Folder of the backup</source>
        <translation>Folder kopii</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Hasło kopii</translation>
    </message>
    <message>
        <source>Restore the office</source>
        <translation>Przywróć biuro</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>The one that was chosen when the backup was made. It opens the office from now on too.</source>
        <translation>To, które wybrano przy tworzeniu kopii. Odtąd otwiera też biuro.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wybierz…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Zmień…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Przywróć kopię zapasową</translation>
    </message>
    <message>
        <source>Documents, journal and keys come back as they were when the backup was made. Afterwards go on with this office only, not with the one it was copied from.</source>
        <translation>Dokumenty, dziennik i klucze wracają do stanu z chwili wykonania kopii. Potem pracuj tylko w tym biurze, nie w tym, z którego zrobiono kopię.</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Miejsce przechowywania</translation>
    </message>
    <message>
        <source>Which folder is the backup in?</source>
        <translation>W którym folderze jest kopia?</translation>
    </message>
    <message>
        <source>Where shall the office be kept?</source>
        <translation>Gdzie ma być przechowywane biuro?</translation>
    </message>
    <message>
        <source>There is no backup in this folder.</source>
        <translation>W tym folderze nie ma kopii.</translation>
    </message>
    <message>
        <source>Write the passphrase of the backup.</source>
        <translation>Wpisz hasło kopii.</translation>
    </message>
    <message>
        <source>Copying and checking</source>
        <translation>Kopiowanie i sprawdzanie</translation>
    </message>
    <message>
        <source>This passphrase does not open the backup. Check Caps Lock and try again.</source>
        <translation>To hasło nie otwiera kopii. Sprawdź Caps Lock i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The office is not restored.</source>
        <translation>Biura nie przywrócono.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::QuestionCard</name>
    <message>
        <source>Your answer</source>
        <translation>Twoja odpowiedź</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>Wyślij odpowiedź</translation>
    </message>
    <message>
        <source>%1 asks: “%2”</source>
        <translation>%1 pyta: „%2”</translation>
    </message>
    <message>
        <source>Goes by e-mail to %1. The relay sends it and can read it: no secrets here.</source>
        <translation>Pójdzie e-mailem na %1. Serwer pośredniczący go wysyła i może przeczytać: bez tajemnic.</translation>
    </message>
    <message>
        <source>There is no e-mail address: call %1.</source>
        <translation>Brak adresu e-mail: zadzwoń pod %1.</translation>
    </message>
    <message>
        <source>Write the answer.</source>
        <translation>Napisz odpowiedź.</translation>
    </message>
    <message>
        <source>Your question about “%1”</source>
        <translation>Twoje pytanie o „%1”</translation>
    </message>
    <message>
        <source>The answer is on its way.</source>
        <translation>Odpowiedź jest w drodze.</translation>
    </message>
    <message>
        <source>Stands beside the document when %1 opens the link again, encrypted on the way. A message says that it is there.</source>
        <translation>Pojawi się obok dokumentu, gdy %1 ponownie otworzy link; po drodze jest zaszyfrowana. Wiadomość powie, że już jest.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::OwnSignatureCard</name>
    <message>
        <source>Keep this signature</source>
        <translation>Zachowaj ten podpis</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Przywróć</translation>
    </message>
    <message>
        <source>My signature</source>
        <translation>Mój podpis</translation>
    </message>
    <message>
        <source>What pages show when you sign. It is kept on this computer only, encrypted.</source>
        <translation>To, co pokazują strony po podpisaniu. Zapisany tylko na tym komputerze, zaszyfrowany.</translation>
    </message>
    <message>
        <source>Your signature is no longer kept.</source>
        <translation>Twój podpis nie jest już przechowywany.</translation>
    </message>
    <message>
        <source>Your signature is kept. The queue proposes it.</source>
        <translation>Twój podpis jest zachowany. Kolejka będzie go proponować.</translation>
    </message>
    <message>
        <source>Make a signature first.</source>
        <translation>Najpierw przygotuj podpis.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nic nie zmieniono.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DesktopsPage</name>
    <message>
        <source>Desktops</source>
        <translation>Komputery</translation>
    </message>
    <message>
        <source>Several people work on the same documents, each on a computer of their own. The relay carries everything between them, sealed: it cannot read any of it.</source>
        <translation>Kilka osób pracuje nad tymi samymi dokumentami, każda na własnym komputerze. Serwer pośredniczący przenosi wszystko między nimi w postaci zaszyfrowanej: niczego nie może przeczytać.</translation>
    </message>
    <message>
        <source>Whose computer is it?</source>
        <translation>Czyj to komputer?</translation>
    </message>
    <message>
        <source>Invite a desktop</source>
        <translation>Zaproś komputer</translation>
    </message>
    <message>
        <source>They are the same: let it in</source>
        <translation>Są takie same: wpuść</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>Różnią się</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>Niezastosowane</translation>
    </message>
    <message>
        <source>Somebody else was faster. These acts of this computer have changed nothing:</source>
        <translation>Ktoś był szybszy. Te działania z tego komputera niczego nie zmieniły:</translation>
    </message>
    <message>
        <source>A further computer</source>
        <translation>Kolejny komputer</translation>
    </message>
    <message>
        <source>Does the other screen show the same number?</source>
        <translation>Czy na drugim ekranie jest ta sama liczba?</translation>
    </message>
    <message>
        <source>It is not let in, and the code is not used any more. Invite again.</source>
        <translation>Komputer nie został wpuszczony, a kod nie jest już używany. Zaproś ponownie.</translation>
    </message>
    <message>
        <source>somebody who is no member any more</source>
        <translation>ktoś, kto już nie jest członkiem</translation>
    </message>
    <message>
        <source>Desktops meet through a relay. Join one under Delivery first.</source>
        <translation>Komputery spotykają się przez serwer pośredniczący. Najpierw dołącz do niego na stronie Dostarczenie.</translation>
    </message>
    <message>
        <source>Moving a document to another stage</source>
        <translation>Przeniesienie dokumentu do innego etapu</translation>
    </message>
    <message>
        <source>Moving a deal to another stage</source>
        <translation>Przeniesienie transakcji do innego etapu</translation>
    </message>
    <message>
        <source>A signature</source>
        <translation>Podpis</translation>
    </message>
    <message>
        <source>Sending a document</source>
        <translation>Wysłanie dokumentu</translation>
    </message>
    <message>
        <source>A change in contacts, members or settings</source>
        <translation>Zmiana w kontaktach, członkach lub ustawieniach</translation>
    </message>
    <message>
        <source>A change of a document</source>
        <translation>Zmiana dokumentu</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Odłóż</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Ten komputer</translation>
    </message>
    <message>
        <source>May invite others and change the settings</source>
        <translation>Może zapraszać innych i zmieniać ustawienia</translation>
    </message>
    <message>
        <source>Works on documents, contacts and deals</source>
        <translation>Pracuje nad dokumentami, kontaktami i transakcjami</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>The computer &quot;%1&quot; asks to come in for %2.</source>
        <translation>Komputer „%1” prosi o wpuszczenie dla: %2.</translation>
    </message>
    <message>
        <source>Nobody is invited.</source>
        <translation>Nikogo nie zaproszono.</translation>
    </message>
    <message>
        <source>It is not let in.</source>
        <translation>Nie został wpuszczony.</translation>
    </message>
    <message>
        <source>%1 belongs to the office now.</source>
        <translation>%1 należy teraz do biura.</translation>
    </message>
    <message>
        <source>The computer is not removed.</source>
        <translation>Komputer nie został usunięty.</translation>
    </message>
    <message>
        <source>It is shut out. What it already has stays on it: take the computer back.</source>
        <translation>Nie ma już dostępu. To, co już ma, na nim pozostaje: odbierz komputer.</translation>
    </message>
    <message>
        <source>On the other computer choose &quot;Join an office&quot; in Countersign, and write this address and this code there.</source>
        <translation>Na drugim komputerze wybierz w Countersign „Dołącz do biura” i wpisz tam ten adres i ten kod.</translation>
    </message>
    <message>
        <source>It works once, until %1. Whoever has it can ask to come in: say it over the telephone or show it.</source>
        <translation>Kod działa raz, do %1. Kto go ma, może poprosić o wpuszczenie: podaj go przez telefon albo pokaż.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::JoinForm</name>
    <message>
        <source>Address of the relay</source>
        <translation>Adres serwera pośredniczącego</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>To samo jeszcze raz</translation>
    </message>
    <message>
        <source>Ask to come in</source>
        <translation>Poproś o wpuszczenie</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>24 letters and digits, from an administrator&apos;s screen: Settings, Desktops.</source>
        <translation>24 litery i cyfry z ekranu administratora: Ustawienia, Komputery.</translation>
    </message>
    <message>
        <source>At least 8 characters. It protects the office&apos;s keys on this computer.</source>
        <translation>Co najmniej 8 znaków. Chroni klucze biura na tym komputerze.</translation>
    </message>
    <message>
        <source>Join an office</source>
        <translation>Dołącz do biura</translation>
    </message>
    <message>
        <source>Your office works with Countersign already. Ask an administrator for the two things below; its documents, contacts and boards then come to this computer.</source>
        <translation>Twoje biuro już pracuje z Countersign. Poproś administratora o dwie rzeczy poniżej; dokumenty, kontakty i tablice trafią potem na ten komputer.</translation>
    </message>
    <message>
        <source>Waiting to be let in</source>
        <translation>Czekanie na wpuszczenie</translation>
    </message>
    <message>
        <source>The administrator&apos;s screen shows a number now. Only when it is this one may they let you in: tell them.</source>
        <translation>Ekran administratora pokazuje teraz liczbę. Może Cię wpuścić tylko wtedy, gdy to ta sama: podaj mu ją.</translation>
    </message>
    <message>
        <source>Fetching the office</source>
        <translation>Pobieranie biura</translation>
    </message>
    <message>
        <source>This is no code. It has 24 letters and digits.</source>
        <translation>To nie jest kod. Ma on 24 litery i cyfry.</translation>
    </message>
    <message>
        <source>This computer has not joined.</source>
        <translation>Ten komputer nie dołączył.</translation>
    </message>
    <message>
        <source>The relay knows no such code. It works once and for ten minutes: ask for a new one.</source>
        <translation>Serwer pośredniczący nie zna takiego kodu. Działa raz i przez dziesięć minut: poproś o nowy.</translation>
    </message>
    <message>
        <source>Write the address as the administrator&apos;s screen shows it.</source>
        <translation>Wpisz adres tak, jak pokazuje go ekran administratora.</translation>
    </message>
    <message>
        <source>Write the code.</source>
        <translation>Wpisz kod.</translation>
    </message>
    <message>
        <source>At least 8 characters, please.</source>
        <translation>Co najmniej 8 znaków.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Oba hasła się różnią.</translation>
    </message>
    <message>
        <source>You stopped it, and nothing of it is kept. Ask for a new code to try again.</source>
        <translation>Przerwano to i nic z tego nie pozostało. Aby spróbować ponownie, poproś o nowy kod.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PartyCard</name>
    <message>
        <source>No certificate yet</source>
        <translation>Nie ma jeszcze certyfikatu</translation>
    </message>
    <message>
        <source>What %1 does</source>
        <translation>Co robi: %1</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Podpisuje</translation>
    </message>
    <message>
        <source>Approves</source>
        <translation>Akceptuje</translation>
    </message>
    <message>
        <source>Gets a copy</source>
        <translation>Otrzymuje kopię</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Usuń: %1</translation>
    </message>
    <message>
        <source>Nobody chosen yet</source>
        <translation>Nikogo jeszcze nie wybrano</translation>
    </message>
</context>
<context>
    <name>countersign::ui::QueueLine</name>
    <message>
        <source>Previous document</source>
        <translation>Poprzedni dokument</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Następny dokument</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>which document of the queue is shown, as in &quot;1 of 2&quot;</extracomment>
        <translation>%1 z %2</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RouteCard</name>
    <message>
        <source>The usual order</source>
        <translation>Zwykła kolejność</translation>
    </message>
    <message>
        <source>Who acts when</source>
        <translation>Kto kiedy działa</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>Równocześnie</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Krok %1</translation>
    </message>
    <message>
        <source>How many of step %1 are enough</source>
        <translation>Ile osób z kroku %1 wystarczy</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Wszyscy</translation>
    </message>
    <message numerus="yes">
        <source>Any %n of them</source>
        <translation>
            <numerusform>Dowolna %n osoba</numerusform>
            <numerusform>Dowolne %n osoby</numerusform>
            <numerusform>Dowolnych %n osób</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 acts earlier</source>
        <translation>%1 wcześniej</translation>
    </message>
    <message>
        <source>%1 acts later</source>
        <translation>%1 później</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StageRemoval</name>
    <message>
        <source>Its cards go to</source>
        <translation>Jej karty trafią do</translation>
    </message>
    <message>
        <source>Remove the stage</source>
        <translation>Usuń etap</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Zachowaj</translation>
    </message>
    <message>
        <source>“%1” moves cards here</source>
        <translation>„%1” przesuwa tu karty</translation>
    </message>
    <message>
        <source>the rule “%1”</source>
        <translation>reguła „%1”</translation>
    </message>
    <message>
        <source>“%1” cannot be removed yet</source>
        <translation>„%1” nie można jeszcze usunąć</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>Usunąć „%1”?</translation>
    </message>
    <message>
        <source>It is used under “Rules”: %1. Change or remove these first.</source>
        <translation>Jest używany w „Regułach”: %1. Najpierw to zmień lub usuń.</translation>
    </message>
    <message>
        <source>No card is in it.</source>
        <translation>Nie ma na nim żadnej karty.</translation>
    </message>
    <message numerus="yes">
        <source>%n cards are in it. The rules of the stage they go to run for them.</source>
        <translation>
            <numerusform>Jest na nim %n karta. Zadziałają dla niej reguły etapu, na który trafi.</numerusform>
            <numerusform>Są na nim %n karty. Zadziałają dla nich reguły etapu, na który trafią.</numerusform>
            <numerusform>Jest na nim %n kart. Zadziałają dla nich reguły etapu, na który trafią.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>“%1” is removed.</source>
        <translation>Usunięto „%1”.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StageRow</name>
    <message>
        <source>Grey</source>
        <translation>Szary</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Fioletowy</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Niebieski</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Morski</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Pomarańczowy</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ochra</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Zielony</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Czerwony</translation>
    </message>
    <message>
        <source>Colour of “%1”</source>
        <translation>Kolor etapu „%1”</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Kolor</translation>
    </message>
    <message>
        <source>Name of the stage</source>
        <translation>Nazwa etapu</translation>
    </message>
    <message>
        <source>What “%1” means</source>
        <translation>Co oznacza „%1”</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>W toku</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Sukces</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Niepowodzenie</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Przesuń w lewo</translation>
    </message>
    <message>
        <source>It is the first one.</source>
        <translation>To pierwszy etap.</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Przesuń w prawo</translation>
    </message>
    <message>
        <source>It is the last one.</source>
        <translation>To ostatni etap.</translation>
    </message>
    <message>
        <source>Remove “%1”…</source>
        <translation>Usuń „%1”…</translation>
    </message>
    <message>
        <source>A board needs a stage.</source>
        <translation>Tablica potrzebuje etapu.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ExpiryLines</name>
    <message>
        <source>Your certificate ended on %1</source>
        <translation>Twój certyfikat wygasł %1</translation>
    </message>
    <message>
        <source>Your certificate ends today</source>
        <translation>Twój certyfikat wygasa dzisiaj</translation>
    </message>
    <message numerus="yes">
        <source>Your certificate ends in %n day(s), on %1</source>
        <translation>
            <numerusform>Twój certyfikat wygasa za %n dzień, %1</numerusform>
            <numerusform>Twój certyfikat wygasa za %n dni, %1</numerusform>
            <numerusform>Twój certyfikat wygasa za %n dni, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>After that you cannot sign with it. An administrator makes a new one for you.</source>
        <translation>Potem nie będzie można nim podpisywać. Administrator utworzy dla Ciebie nowy.</translation>
    </message>
    <message>
        <source>After that you cannot sign with it. Ask who issued it for a new one.</source>
        <translation>Potem nie będzie można nim podpisywać. Poproś wystawcę o nowy.</translation>
    </message>
    <message>
        <source>The company’s seal ended on %1</source>
        <translation>Pieczęć firmy wygasła %1</translation>
    </message>
    <message>
        <source>The company’s seal ends today</source>
        <translation>Pieczęć firmy wygasa dzisiaj</translation>
    </message>
    <message numerus="yes">
        <source>The company’s seal ends in %n day(s), on %1</source>
        <translation>
            <numerusform>Pieczęć firmy wygasa za %n dzień, %1</numerusform>
            <numerusform>Pieczęć firmy wygasa za %n dni, %1</numerusform>
            <numerusform>Pieczęć firmy wygasa za %n dni, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>After that no document can be closed. Renew it in the settings.</source>
        <translation>Potem nie będzie można zamknąć żadnego dokumentu. Odnów ją w ustawieniach.</translation>
    </message>
    <message>
        <source>The company authority ended on %1</source>
        <translation>Urząd certyfikacji firmy wygasł %1</translation>
    </message>
    <message>
        <source>The company authority ends today</source>
        <translation>Urząd certyfikacji firmy wygasa dzisiaj</translation>
    </message>
    <message numerus="yes">
        <source>The company authority ends in %n day(s), on %1</source>
        <translation>
            <numerusform>Urząd certyfikacji firmy wygasa za %n dzień, %1</numerusform>
            <numerusform>Urząd certyfikacji firmy wygasa za %n dni, %1</numerusform>
            <numerusform>Urząd certyfikacji firmy wygasa za %n dni, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>After that its certificates are not trusted. Make a new one in the settings.</source>
        <translation>Potem jego certyfikaty nie będą zaufane. Utwórz nowy w ustawieniach.</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>Mój profil</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certyfikaty</translation>
    </message>
    <message>
        <source>Remind me tomorrow</source>
        <translation>Przypomnij jutro</translation>
    </message>
</context>
<context>
    <name>countersign::ui::Button</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
</context>
</TS>
