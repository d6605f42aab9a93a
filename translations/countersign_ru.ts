<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>CardWords</name>
    <message>
        <source>Waits for %1</source>
        <translation>Ожидает: %1</translation>
    </message>
    <message>
        <source>Viewed, not signed yet</source>
        <translation>Просмотрен, ещё не подписан</translation>
    </message>
    <message>
        <source>Sent %1: remind</source>
        <translation>Отправлен %1: напомнить</translation>
    </message>
    <message>
        <source>Sent %1 by SMS</source>
        <translation>Отправлен %1 по SMS</translation>
    </message>
    <message>
        <source>Sent %1 by e-mail</source>
        <translation>Отправлен %1 по эл. почте</translation>
    </message>
    <message>
        <source>Completed %1</source>
        <translation>Завершён: %1</translation>
    </message>
    <message>
        <source>Declined %1</source>
        <translation>Отказ: %1</translation>
    </message>
    <message>
        <source>Cancelled %1</source>
        <translation>Отменён: %1</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>Срок истёк: %1</translation>
    </message>
    <message>
        <source>To be finished and sent</source>
        <translation>Закончить и отправить</translation>
    </message>
    <message>
        <source>Goes out when the relay answers</source>
        <translation>Ждёт сервер-посредник</translation>
    </message>
    <message>
        <source>Delivery failed</source>
        <translation>Не доставлено</translation>
    </message>
    <message>
        <source>Delivery failed: %1</source>
        <translation>Не доставлено: %1</translation>
    </message>
    <message>
        <source>Being sealed</source>
        <translation>Заверяется печатью</translation>
    </message>
    <message>
        <source>Sealing failed: try again</source>
        <translation>Заверение не удалось: повторите</translation>
    </message>
    <message>
        <source>Waits for your approval</source>
        <translation>Ждёт вашего согласования</translation>
    </message>
    <message>
        <source>Waits for your signature</source>
        <translation>Ждёт вашей подписи</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: готово</translation>
    </message>
    <message>
        <source>%1: declined</source>
        <translation>%1: отказ</translation>
    </message>
    <message>
        <source>%1: their turn</source>
        <translation>%1: сейчас очередь этого лица</translation>
    </message>
    <message>
        <source>%1: later</source>
        <translation>%1: позже</translation>
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
        <translation>Подпись: %1</translation>
    </message>
    <message>
        <source>%1 · page %2</source>
        <extracomment>whose a field is, and where</extracomment>
        <translation>%1 · страница %2</translation>
    </message>
    <message>
        <source>common</source>
        <translation>общее</translation>
    </message>
    <message>
        <source>(number)</source>
        <translation>(номер)</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>The file is not there any more. Choose it again.</source>
        <translation>Файла больше нет. Выберите его ещё раз.</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that you may open it.</source>
        <translation>Файл не читается. Проверьте, есть ли у вас доступ к нему.</translation>
    </message>
    <message>
        <source>The disk refused to save. Check the free space and your rights; nothing was changed.</source>
        <translation>Не удалось сохранить на диск. Проверьте свободное место и права; ничего не изменилось.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Файл слишком большой.</translation>
    </message>
    <message>
        <source>This workspace is open in another window. Close it there first.</source>
        <translation>Это рабочее пространство открыто в другом окне. Сначала закройте его там.</translation>
    </message>
    <message>
        <source>The workspace&apos;s folder cannot be locked. Keep it on a disk of this computer where you may write.</source>
        <translation>Не удаётся заблокировать папку рабочего пространства. Держите её на диске этого компьютера, где вам разрешена запись.</translation>
    </message>
    <message>
        <source>There is no workspace in this folder.</source>
        <translation>В этой папке нет рабочего пространства.</translation>
    </message>
    <message>
        <source>The workspace&apos;s database failed its check. It was set aside and nothing was deleted; restore it from a backup.</source>
        <translation>База данных рабочего пространства не прошла проверку. Она отложена в сторону, ничего не удалено; восстановите её из резервной копии.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask an administrator.</source>
        <translation>Ваша роль этого не позволяет. Обратитесь к администратору.</translation>
    </message>
    <message>
        <source>This document does not exist any more.</source>
        <translation>Этого документа больше нет.</translation>
    </message>
    <message>
        <source>It is not your turn to act on this document.</source>
        <translation>Сейчас не ваша очередь работать с этим документом.</translation>
    </message>
    <message>
        <source>This file cannot be used.</source>
        <translation>Этот файл использовать нельзя.</translation>
    </message>
    <message>
        <source>Something is still missing. The list of checks names it.</source>
        <translation>Чего-то ещё не хватает. Чего именно, сказано в списке проверок.</translation>
    </message>
    <message>
        <source>There is no signing certificate yet. An administrator issues one in Settings.</source>
        <translation>Сертификата подписи ещё нет. Администратор выпускает его в настройках.</translation>
    </message>
    <message>
        <source>The passphrase does not open this key. Check Caps Lock and try again.</source>
        <translation>Этот пароль не открывает ключ. Проверьте Caps Lock и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The document could not be signed. Nothing was changed.</source>
        <translation>Не удалось подписать документ. Ничего не изменилось.</translation>
    </message>
    <message>
        <source>No relay is set up, so links cannot be sent. Set it up in Settings.</source>
        <translation>Сервер-посредник не настроен, поэтому ссылки не отправить. Настройте его в настройках.</translation>
    </message>
    <message>
        <source>The relay does not answer. What waits goes out by itself as soon as it does.</source>
        <translation>Сервер-посредник не отвечает. То, что ждёт, уйдёт само, как только он ответит.</translation>
    </message>
    <message>
        <source>The answer that came back does not fit the document and was not taken over.</source>
        <translation>Полученный ответ не подходит к документу и не принят.</translation>
    </message>
    <message>
        <source>The document could not be sealed. You can try again from its page.</source>
        <translation>Не удалось заверить документ электронной печатью. Повторить можно на его странице.</translation>
    </message>
    <message>
        <source>The disk refused to save. Nothing was changed; check the free space and try again.</source>
        <translation>Не удалось сохранить на диск. Ничего не изменилось; проверьте свободное место и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. Look at it as it is now and try again.</source>
        <translation>Тем временем это изменил кто-то другой. Посмотрите, как сейчас, и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>An entry of the journal cannot be read by this version. Update the program.</source>
        <translation>Эта версия не может прочитать запись журнала. Обновите программу.</translation>
    </message>
    <message>
        <source>This is no longer possible for this document.</source>
        <translation>Для этого документа это больше невозможно.</translation>
    </message>
    <message>
        <source>This person is not part of the document any more.</source>
        <translation>Этот человек больше не участвует в документе.</translation>
    </message>
    <message>
        <source>This file is not part of the document any more.</source>
        <translation>Этот файл больше не входит в документ.</translation>
    </message>
    <message>
        <source>The file is empty (0 bytes). Choose another one.</source>
        <translation>Файл пуст (0 байт). Выберите другой.</translation>
    </message>
    <message>
        <source>This is no PDF file, whatever its name says.</source>
        <translation>Это не PDF, как бы файл ни назывался.</translation>
    </message>
    <message>
        <source>This PDF is locked with a password. Save a copy without the password and try again.</source>
        <translation>Этот PDF защищён паролем. Сохраните копию без пароля и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>This PDF is encrypted for the holders of certain certificates, which cannot be opened here. Ask for a copy without that protection.</source>
        <translation>Этот PDF зашифрован для владельцев определённых сертификатов, и открыть его здесь нельзя. Попросите копию без этой защиты.</translation>
    </message>
    <message>
        <source>This PDF is damaged. Ask for the file again, or print it to a new PDF.</source>
        <translation>Этот PDF повреждён. Попросите прислать файл ещё раз или напечатайте его в новый PDF.</translation>
    </message>
    <message>
        <source>This PDF is too large or unpacks to more than is reasonable.</source>
        <translation>Этот PDF слишком велик или распаковывается сверх разумного.</translation>
    </message>
    <message>
        <source>This PDF uses something that is not supported. Print it to a new PDF and try again.</source>
        <translation>В этом PDF есть то, что не поддерживается. Напечатайте его в новый PDF и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>This part of the PDF does not exist.</source>
        <translation>Такой части в PDF нет.</translation>
    </message>
    <message>
        <source>The PDF is already signed in a way that forbids this change.</source>
        <translation>PDF уже подписан так, что это изменение запрещено.</translation>
    </message>
    <message>
        <source>The PDF is protected: its owner does not allow this.</source>
        <translation>PDF защищён: его владелец этого не разрешает.</translation>
    </message>
    <message>
        <source>The signature is larger than the place kept for it.</source>
        <translation>Подпись больше отведённого для неё места.</translation>
    </message>
    <message>
        <source>The file cannot be opened. Check that you may read it.</source>
        <translation>Файл не открывается. Проверьте, разрешено ли вам его читать.</translation>
    </message>
    <message>
        <source>A character cannot be printed: no installed font has it.</source>
        <translation>Символ невозможно напечатать: его нет ни в одном установленном шрифте.</translation>
    </message>
    <message>
        <source>A text does not fit into its field. Make the field larger.</source>
        <translation>Текст не помещается в поле. Увеличьте поле.</translation>
    </message>
    <message>
        <source>A font the program needs is not installed. Reinstall the program.</source>
        <translation>Не установлен шрифт, нужный программе. Переустановите программу.</translation>
    </message>
    <message>
        <source>This picture cannot be read. Choose a PNG or JPEG file.</source>
        <translation>Изображение не читается. Выберите файл PNG или JPEG.</translation>
    </message>
    <message>
        <source>This picture is too large. Choose a smaller one.</source>
        <translation>Изображение слишком большое. Выберите поменьше.</translation>
    </message>
    <message>
        <source>A field is on a page that does not exist.</source>
        <translation>Поле находится на странице, которой нет.</translation>
    </message>
    <message>
        <source>A field is missing from the PDF.</source>
        <translation>В PDF не хватает поля.</translation>
    </message>
    <message>
        <source>Two fields of the PDF have the same name.</source>
        <translation>Два поля в PDF называются одинаково.</translation>
    </message>
    <message>
        <source>A field has no usable size or options.</source>
        <translation>У поля нет подходящего размера или вариантов.</translation>
    </message>
    <message>
        <source>The PDF is already signed; adding fields would break that signature.</source>
        <translation>PDF уже подписан; добавление полей нарушит эту подпись.</translation>
    </message>
    <message>
        <source>The page cannot be drawn.</source>
        <translation>Страницу не удаётся отобразить.</translation>
    </message>
    <message>
        <source>This kind of file is not accepted. Use PDF, DOCX, ODT, RTF, JPEG or PNG.</source>
        <translation>Файлы этого вида не принимаются. Используйте PDF, DOCX, ODT, RTF, JPEG или PNG.</translation>
    </message>
    <message>
        <source>LibreOffice is needed to convert this file. Install it, or save the file as PDF.</source>
        <translation>Чтобы преобразовать этот файл, нужен LibreOffice. Установите его или сохраните файл как PDF.</translation>
    </message>
    <message>
        <source>LibreOffice could not convert this file. Save it as PDF and add that.</source>
        <translation>LibreOffice не смог преобразовать этот файл. Сохраните его как PDF и добавьте PDF.</translation>
    </message>
    <message>
        <source>Converting took too long and was stopped. Save the file as PDF and add that.</source>
        <translation>Преобразование заняло слишком много времени и остановлено. Сохраните файл как PDF и добавьте PDF.</translation>
    </message>
    <message>
        <source>A part of the program could not be started. Reinstall the program.</source>
        <translation>Не удалось запустить часть программы. Переустановите программу.</translation>
    </message>
    <message>
        <source>The file brought the reader down, so it was not opened. Nothing else is affected.</source>
        <translation>Файл вызвал сбой модуля чтения, поэтому не открыт. Больше ничего не затронуто.</translation>
    </message>
    <message>
        <source>Reading the file took too long and was stopped. Nothing else is affected.</source>
        <translation>Чтение файла заняло слишком много времени и остановлено. Больше ничего не затронуто.</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>Файл не открывается.</translation>
    </message>
    <message>
        <source>The cryptographic library refused to work.</source>
        <translation>Криптографическая библиотека отказалась работать.</translation>
    </message>
    <message>
        <source>This is no certificate or key of a known form.</source>
        <translation>Это не сертификат и не ключ известного вида.</translation>
    </message>
    <message>
        <source>The key does not belong to its certificate.</source>
        <translation>Ключ не соответствует сертификату.</translation>
    </message>
    <message>
        <source>The data was changed on its way, or belongs to somebody else.</source>
        <translation>Данные изменены в пути или принадлежат кому-то другому.</translation>
    </message>
    <message>
        <source>This is no key file (.p12 or .pfx), or it is damaged. Another passphrase would not help.</source>
        <translation>Это не файл ключа (.p12 или .pfx), либо он повреждён. Другой пароль не поможет.</translation>
    </message>
    <message>
        <source>There is no signing key in this file, only certificates. Choose the file you got with the certificate.</source>
        <translation>В этом файле нет ключа подписи, только сертификаты. Выберите файл, полученный вместе с сертификатом.</translation>
    </message>
    <message>
        <source>This kind of key is not supported. Use RSA, P-256, P-384 or P-521.</source>
        <translation>Такой вид ключа не поддерживается. Используйте RSA, P-256, P-384 или P-521.</translation>
    </message>
    <message>
        <source>The signature is not genuine.</source>
        <translation>Подпись не подлинная.</translation>
    </message>
    <message>
        <source>The relay or the other side sent something that cannot be understood.</source>
        <translation>Сервер-посредник или другая сторона прислали то, что не удаётся понять.</translation>
    </message>
    <message>
        <source>This was made by a newer version. Update the program.</source>
        <translation>Это создано более новой версией. Обновите программу.</translation>
    </message>
    <message>
        <source>More was sent than is reasonable.</source>
        <translation>Прислано больше разумного.</translation>
    </message>
    <message>
        <source>This PDF or its signature field does not allow this signature.</source>
        <translation>Этот PDF или его поле подписи не допускает такую подпись.</translation>
    </message>
    <message>
        <source>The key did not sign.</source>
        <translation>Ключ не подписал.</translation>
    </message>
    <message>
        <source>This key is too weak to sign with. Ask for a certificate with RSA 2048 or stronger.</source>
        <translation>Этот ключ слишком слаб для подписи. Попросите сертификат с RSA 2048 или надёжнее.</translation>
    </message>
    <message>
        <source>The certificate has expired or is not valid yet. Ask for a new one.</source>
        <translation>Срок сертификата истёк или ещё не наступил. Попросите новый.</translation>
    </message>
    <message>
        <source>This certificate is not meant for signing documents. Choose another key.</source>
        <translation>Этот сертификат не предназначен для подписания документов. Выберите другой ключ.</translation>
    </message>
    <message>
        <source>What was written did not pass its own check and was thrown away. Nothing was changed.</source>
        <translation>Записанное не прошло собственную проверку и отброшено. Ничего не изменилось.</translation>
    </message>
    <message>
        <source>This is no PDF that can be checked reliably.</source>
        <translation>Этот PDF нельзя надёжно проверить.</translation>
    </message>
    <message>
        <source>The link could not be made from what was entered.</source>
        <translation>По введённым данным не удалось создать ссылку.</translation>
    </message>
    <message>
        <source>What came back was not made by who it claims, and was not taken over.</source>
        <translation>Полученное создал не тот, кто указан, и оно не принято.</translation>
    </message>
    <message>
        <source>What came back belongs to another document, and was not taken over.</source>
        <translation>Полученное относится к другому документу и не принято.</translation>
    </message>
    <message>
        <source>The relay refused.</source>
        <translation>Сервер-посредник отказал.</translation>
    </message>
    <message>
        <source>This computer is not connected to the relay, or the code is not valid. Connect it in Settings.</source>
        <translation>Этот компьютер не подключён к серверу-посреднику, или код недействителен. Подключите его в настройках.</translation>
    </message>
    <message>
        <source>The link is past its time or was cancelled.</source>
        <translation>Срок ссылки истёк, или она отменена.</translation>
    </message>
    <message>
        <source>The relay already has something else under this link.</source>
        <translation>На сервере-посреднике по этой ссылке уже лежит что-то другое.</translation>
    </message>
    <message>
        <source>The relay does not know this link.</source>
        <translation>Сервер-посредник не знает этой ссылки.</translation>
    </message>
    <message>
        <source>The relay&apos;s answer cannot be understood. Check its address and version.</source>
        <translation>Ответ сервера-посредника непонятен. Проверьте его адрес и версию.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Остановлено.</translation>
    </message>
    <message>
        <source>There is already a workspace in this folder.</source>
        <translation>В этой папке уже есть рабочее пространство.</translation>
    </message>
    <message>
        <source>The workspace&apos;s database is missing. Restore it from a backup.</source>
        <translation>Нет базы данных рабочего пространства. Восстановите её из резервной копии.</translation>
    </message>
    <message>
        <source>This workspace was written by a newer version. Update the program.</source>
        <translation>Это рабочее пространство записано более новой версией. Обновите программу.</translation>
    </message>
    <message>
        <source>The workspace could not be brought to this version. Nothing was changed.</source>
        <translation>Не удалось перевести рабочее пространство на эту версию. Ничего не изменилось.</translation>
    </message>
    <message>
        <source>This does not exist any more.</source>
        <translation>Этого больше нет.</translation>
    </message>
    <message>
        <source>A file of the workspace is missing from its folder. Restore it from a backup.</source>
        <translation>В папке рабочего пространства не хватает файла. Восстановите его из резервной копии.</translation>
    </message>
    <message>
        <source>A file of the workspace was altered on the disk and is not used. Restore it from a backup.</source>
        <translation>Файл рабочего пространства изменён на диске и не используется. Восстановите его из резервной копии.</translation>
    </message>
    <message>
        <source>The journal was altered and cannot be trusted. Restore the workspace from a backup.</source>
        <translation>Журнал изменён, доверять ему нельзя. Восстановите рабочее пространство из резервной копии.</translation>
    </message>
    <message>
        <source>An entry of the journal comes from a computer this workspace does not know.</source>
        <translation>Запись журнала пришла с компьютера, которого это рабочее пространство не знает.</translation>
    </message>
    <message>
        <source>The key of this workspace is not on this computer.</source>
        <translation>На этом компьютере нет ключа этого рабочего пространства.</translation>
    </message>
    <message>
        <source>This computer offers no keychain. Protect the keys with a passphrase instead.</source>
        <translation>На этом компьютере нет связки ключей. Защитите ключи паролем.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain refused. Unlock it and try again.</source>
        <translation>Системная связка ключей отказала. Разблокируйте её и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The passphrase is not right. Check Caps Lock and try again.</source>
        <translation>Пароль неверен. Проверьте Caps Lock и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The file with the keys is damaged. Restore it from a backup.</source>
        <translation>Файл с ключами повреждён. Восстановите его из резервной копии.</translation>
    </message>
    <message>
        <source>A name is not valid.</source>
        <translation>Недопустимое имя.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong. Nothing was changed.</source>
        <translation>Произошла непредвиденная ошибка. Ничего не изменилось.</translation>
    </message>
    <message>
        <source>There is nobody to remind: no open link waits for an answer.</source>
        <translation>Напоминать некому: ни одна открытая ссылка не ждёт ответа.</translation>
    </message>
    <message>
        <source>This is no address that a link can go to. Check it letter by letter.</source>
        <translation>На такой адрес ссылку не отправить. Проверьте его буква за буквой.</translation>
    </message>
    <message>
        <source>This deadline has already passed. Choose a later day.</source>
        <translation>Этот срок уже прошёл. Выберите более поздний день.</translation>
    </message>
    <message>
        <source>With this, cards would move round and round by themselves. Let the rule move them elsewhere.</source>
        <translation>Так карточки будут сами ходить по кругу. Пусть правило переносит их в другое место.</translation>
    </message>
    <message>
        <source>Checking this file was stopped: it crashed the checker or asked for too much memory or time. Do not trust the file.</source>
        <translation>Проверка файла остановлена: он обрушил программу проверки либо потребовал слишком много памяти или времени. Не доверяйте этому файлу.</translation>
    </message>
    <message>
        <source>No timestamp authority gave a usable timestamp. Nothing was changed.</source>
        <translation>Ни одна служба штампов времени не выдала пригодного штампа. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The certificate has been revoked. Choose another key.</source>
        <translation>Сертификат отозван. Выберите другой ключ.</translation>
    </message>
    <message>
        <source>It could not be found out whether the certificates are still good. Nothing was changed.</source>
        <translation>Не удалось узнать, действуют ли ещё сертификаты. Ничего не изменено.</translation>
    </message>
    <message>
        <source>This PDF has no signature.</source>
        <translation>В этом PDF нет подписи.</translation>
    </message>
    <message>
        <source>This key cannot be used for signing.</source>
        <translation>Этим ключом нельзя подписывать.</translation>
    </message>
    <message>
        <source>This key is not known as yours yet. If it is your own, say so once, and it is from then on.</source>
        <translation>Этот ключ ещё не известен как ваш. Если он ваш, подтвердите это один раз.</translation>
    </message>
    <message>
        <source>This key belongs to another member of the office. Choose your own.</source>
        <translation>Этот ключ принадлежит другому сотруднику. Выберите свой.</translation>
    </message>
    <message>
        <source>The copy could not be made. What was there before is untouched.</source>
        <translation>Копию сделать не удалось. Прежнее не тронуто.</translation>
    </message>
    <message>
        <source>This is a person&apos;s or a server&apos;s certificate. Choose the certificate of the authority behind it.</source>
        <translation>Это сертификат человека или сервера. Выберите сертификат центра, который его выдал.</translation>
    </message>
    <message>
        <source>This is no address of a key on a card or token. Choose the key again.</source>
        <translation>Это не адрес ключа на карте или токене. Выберите ключ снова.</translation>
    </message>
    <message>
        <source>The card&apos;s driver (PKCS#11 module) is not installed on this computer.</source>
        <translation>Драйвера карты (модуля PKCS#11) нет на этом компьютере.</translation>
    </message>
    <message>
        <source>The card&apos;s driver (PKCS#11 module) does not start. Install it again.</source>
        <translation>Драйвер карты (модуль PKCS#11) не запускается. Установите его заново.</translation>
    </message>
    <message>
        <source>The card or token is not in its reader. Insert it and try again.</source>
        <translation>Карты или токена нет в считывателе. Вставьте и попробуйте снова.</translation>
    </message>
    <message>
        <source>Several cards fit, so the PIN was not tried. Leave only one in.</source>
        <translation>Подходит несколько карт, PIN не пробовали. Оставьте одну.</translation>
    </message>
    <message>
        <source>The card or token was taken out. Insert it and try again.</source>
        <translation>Карту или токен вынули. Вставьте и попробуйте снова.</translation>
    </message>
    <message>
        <source>The card asks for its PIN.</source>
        <translation>Карта запрашивает PIN.</translation>
    </message>
    <message>
        <source>The PIN is wrong. More tries are left.</source>
        <translation>PIN неверный. Попытки ещё есть.</translation>
    </message>
    <message>
        <source>The PIN is wrong, and only few tries are left. Look it up before you go on.</source>
        <translation>PIN неверный, осталось мало попыток. Уточните его, прежде чем продолжать.</translation>
    </message>
    <message>
        <source>The PIN is wrong. One try is left: the next wrong PIN locks the card.</source>
        <translation>PIN неверный. Осталась одна попытка: следующая ошибка заблокирует карту.</translation>
    </message>
    <message>
        <source>The PIN is locked. The card&apos;s own program unlocks it with the PUK.</source>
        <translation>PIN заблокирован. Программа карты снимет блокировку по PUK.</translation>
    </message>
    <message>
        <source>The PIN has to be changed first, with the card&apos;s own program.</source>
        <translation>Сначала PIN нужно сменить в программе карты.</translation>
    </message>
    <message>
        <source>The card has no PIN yet. Set one with the card&apos;s own program.</source>
        <translation>У карты ещё нет PIN. Задайте его в программе карты.</translation>
    </message>
    <message>
        <source>The key is not on this card. Choose the key again.</source>
        <translation>Ключа нет на этой карте. Выберите ключ снова.</translation>
    </message>
    <message>
        <source>Several keys of the card fit. Choose one.</source>
        <translation>Подходит несколько ключей карты. Выберите один.</translation>
    </message>
    <message>
        <source>The card holds the key without its certificate. Ask who issued it.</source>
        <translation>На карте есть ключ без сертификата. Обратитесь к тому, кто её выдал.</translation>
    </message>
    <message>
        <source>The card cannot make this kind of signature. Choose another key.</source>
        <translation>Карта не умеет такую подпись. Выберите другой ключ.</translation>
    </message>
    <message>
        <source>It was cancelled at the reader.</source>
        <translation>Отменено на считывателе.</translation>
    </message>
    <message>
        <source>The card or its reader failed. Take it out, insert it again and try once more.</source>
        <translation>Карта или считыватель дали сбой. Выньте, вставьте и попробуйте снова.</translation>
    </message>
    <message>
        <source>This key is not in the system&apos;s key store any more. Choose the key again.</source>
        <translation>Этого ключа больше нет в хранилище системы. Выберите ключ снова.</translation>
    </message>
    <message>
        <source>The system&apos;s key store did not open this key. Check the passphrase.</source>
        <translation>Хранилище системы не открыло этот ключ. Проверьте пароль.</translation>
    </message>
    <message>
        <source>The system&apos;s key store has this key, but it cannot sign documents.</source>
        <translation>Ключ есть в хранилище системы, но им нельзя подписывать документы.</translation>
    </message>
    <message>
        <source>The system&apos;s key store failed. Try again.</source>
        <translation>Сбой хранилища ключей системы. Попробуйте снова.</translation>
    </message>
    <message>
        <source>This system keeps no list of authorities that can be read.</source>
        <translation>В этой системе нет списка центров, который можно прочесть.</translation>
    </message>
    <message>
        <source>This list is larger than any trusted list.</source>
        <translation>Этот список больше любого доверенного.</translation>
    </message>
    <message>
        <source>This is no EU trusted list (an XML file after ETSI TS 119 612).</source>
        <translation>Это не доверенный список ЕС (файл XML по ETSI TS 119 612).</translation>
    </message>
    <message>
        <source>The list is not signed, so it was not taken over.</source>
        <translation>Список не подписан и не принят.</translation>
    </message>
    <message>
        <source>The list was changed after it was signed. It was not taken over.</source>
        <translation>Список изменён после подписания. Он не принят.</translation>
    </message>
    <message>
        <source>The list is signed by somebody else than its operator&apos;s certificate says. It was not taken over.</source>
        <translation>Список подписан не тем, кого называет сертификат оператора. Он не принят.</translation>
    </message>
    <message>
        <source>The list lacks something that must be in it. It was not taken over.</source>
        <translation>В списке не хватает обязательного. Он не принят.</translation>
    </message>
    <message>
        <source>This folder already holds an authority.</source>
        <translation>В этой папке уже есть центр.</translation>
    </message>
    <message>
        <source>This folder holds no authority.</source>
        <translation>В этой папке нет центра.</translation>
    </message>
    <message>
        <source>The authority&apos;s index is damaged, or another root&apos;s.</source>
        <translation>Указатель центра повреждён или принадлежит другому корню.</translation>
    </message>
    <message>
        <source>Another program works on this authority.</source>
        <translation>С этим центром работает другая программа.</translation>
    </message>
    <message>
        <source>Nothing with this serial number was issued here.</source>
        <translation>С таким серийным номером здесь ничего не выдавали.</translation>
    </message>
    <message>
        <source>Several serial numbers begin like this.</source>
        <translation>Так начинается несколько серийных номеров.</translation>
    </message>
    <message>
        <source>This certificate was revoked before.</source>
        <translation>Этот сертификат уже отозван.</translation>
    </message>
    <message>
        <source>This is no web address. It begins with http:// or https://.</source>
        <translation>Это не веб-адрес. Он начинается с http:// или https://.</translation>
    </message>
    <message>
        <source>The authority cannot be reached.</source>
        <translation>Служба недоступна.</translation>
    </message>
    <message>
        <source>The authority did not answer in time.</source>
        <translation>Служба не ответила вовремя.</translation>
    </message>
    <message>
        <source>The authority refused.</source>
        <translation>Служба отказала.</translation>
    </message>
    <message>
        <source>The authority&apos;s answer is too large.</source>
        <translation>Ответ службы слишком велик.</translation>
    </message>
    <message>
        <source>The authority&apos;s address leads on and on.</source>
        <translation>Адрес службы перенаправляет без конца.</translation>
    </message>
    <message>
        <source>The answer is no timestamp. The address may be another service&apos;s.</source>
        <translation>Ответ — не метка времени. Возможно, это адрес другой службы.</translation>
    </message>
    <message>
        <source>The authority refused to give a timestamp.</source>
        <translation>Служба отказала в метке времени.</translation>
    </message>
    <message>
        <source>The answer holds no timestamp.</source>
        <translation>В ответе нет метки времени.</translation>
    </message>
    <message>
        <source>The authority stamped something else.</source>
        <translation>Служба пометила что-то другое.</translation>
    </message>
    <message>
        <source>The authority answered another request.</source>
        <translation>Служба ответила на другой запрос.</translation>
    </message>
    <message>
        <source>The authority stamped under another policy.</source>
        <translation>Служба применила другую политику.</translation>
    </message>
    <message>
        <source>The answer was not signed by a timestamp authority.</source>
        <translation>Ответ подписан не службой меток времени.</translation>
    </message>
    <message>
        <source>The office took this key&apos;s certificate back, so it signs nothing any more. Ask for a new one under Settings, Certificates.</source>
        <translation>Офис отозвал сертификат этого ключа, поэтому им больше нельзя подписывать. Попросите новый в разделе «Настройки», «Сертификаты».</translation>
    </message>
    <message>
        <source>This webhook cannot be called: its address begins with https:// and its secret has 24 to 64 characters.</source>
        <translation>Этот вебхук вызвать нельзя: его адрес начинается с https://, а секрет содержит от 24 до 64 знаков.</translation>
    </message>
    <message>
        <source>This template is put away or gone. Choose another one.</source>
        <translation>Этот шаблон убран или удалён. Выберите другой.</translation>
    </message>
    <message>
        <source>There is nobody the document could be for. Choose a contact first.</source>
        <translation>Документ не для кого создавать. Сначала выберите контакт.</translation>
    </message>
    <message>
        <source>This deal does not exist any more.</source>
        <translation>Этой сделки больше нет.</translation>
    </message>
    <message>
        <source>Something is missing: give it a name first.</source>
        <translation>Чего-то не хватает: сначала дайте название.</translation>
    </message>
    <message>
        <source>The disk failed while something was being saved, so nothing more is written. Start the program again; what was saved before is there.</source>
        <translation>Диск отказал во время сохранения, поэтому больше ничего не записывается. Запустите программу заново; всё сохранённое ранее на месте.</translation>
    </message>
    <message>
        <source>Another program is using this workspace&apos;s database, so nothing was changed. Close it and try again.</source>
        <translation>Базу данных этого рабочего пространства использует другая программа, поэтому ничего не изменилось. Закройте её и попробуйте снова.</translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message>
        <source>webhook called</source>
        <translation>вебхук вызван</translation>
    </message>
    <message>
        <source>A webhook could not be delivered</source>
        <translation>Вебхук не доставлен</translation>
    </message>
    <message>
        <source>%1 passed the document on to %2</source>
        <translation>%1: документ передан, теперь подписывает %2</translation>
    </message>
    <message>
        <source>%1 has a question</source>
        <translation>%1: есть вопрос</translation>
    </message>
    <message>
        <source>The link of %1 is locked after too many wrong codes</source>
        <translation>Ссылка для %1 заблокирована: слишком много неверных кодов</translation>
    </message>
    <message>
        <source>The link of %1 is locked for a day after too many wrong tries</source>
        <translation>Ссылка для %1 заблокирована на сутки: слишком много неверных попыток</translation>
    </message>
    <message>
        <source>%1 unlocked the link of %2</source>
        <translation>%1 снимает блокировку ссылки для %2</translation>
    </message>
    <message>
        <source>%1 wants no more reminders</source>
        <translation>%1: больше не напоминать</translation>
    </message>
    <message>
        <source>typed signature</source>
        <translation>набранная подпись</translation>
    </message>
    <message>
        <source>drawn signature</source>
        <translation>нарисованная подпись</translation>
    </message>
    <message>
        <source>signature from a photo</source>
        <translation>подпись с фотографии</translation>
    </message>
    <message>
        <source>Countersign</source>
        <translation>Countersign</translation>
    </message>
    <message>
        <source>A party</source>
        <translation>Одна из сторон</translation>
    </message>
    <message>
        <source>The finished document</source>
        <translation>Готовый документ</translation>
    </message>
    <message>
        <source>The invitation</source>
        <translation>Приглашение</translation>
    </message>
    <message>
        <source>%1 saved a record</source>
        <translation>%1: данные сохранены</translation>
    </message>
    <message>
        <source>%1 created the document</source>
        <translation>%1: документ создан</translation>
    </message>
    <message>
        <source>%1 added a file</source>
        <translation>%1: файл добавлен</translation>
    </message>
    <message>
        <source>%1 removed a file</source>
        <translation>%1: файл убран</translation>
    </message>
    <message>
        <source>title</source>
        <translation>название</translation>
    </message>
    <message>
        <source>message</source>
        <translation>сообщение</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>срок</translation>
    </message>
    <message>
        <source>who signs</source>
        <translation>кто подписывает</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n поле</numerusform>
            <numerusform>%n поля</numerusform>
            <numerusform>%n полей</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 edited the draft</source>
        <translation>%1: черновик изменён</translation>
    </message>
    <message>
        <source>%1 prepared it as number %2</source>
        <translation>%1: подготовлено под номером %2</translation>
    </message>
    <message>
        <source>%1 sent it for signing</source>
        <translation>%1: отправлено на подпись</translation>
    </message>
    <message>
        <source>It is the turn of %1</source>
        <translation>Теперь очередь: %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>шаг %1</translation>
    </message>
    <message>
        <source>%1 approved it</source>
        <translation>%1: согласовано</translation>
    </message>
    <message>
        <source>%1 signed</source>
        <translation>%1: подписано</translation>
    </message>
    <message>
        <source>%1 declined</source>
        <translation>%1: отказ от подписи</translation>
    </message>
    <message>
        <source>A link for %1 was made</source>
        <translation>Создана ссылка, получатель: %1</translation>
    </message>
    <message>
        <source>The link for %1 went out to the relay</source>
        <translation>Ссылка передана серверу-посреднику, получатель: %1</translation>
    </message>
    <message>
        <source>%1 was delivered to %2</source>
        <translation>%1: доставлено, получатель: %2</translation>
    </message>
    <message>
        <source>%1 could not be delivered to %2 yet; it is tried again</source>
        <translation>%1: пока не доставлено, получатель: %2; попытка будет повторена</translation>
    </message>
    <message>
        <source>%1 could not be delivered to %2</source>
        <translation>%1: не удалось доставить, получатель: %2</translation>
    </message>
    <message>
        <source>%1 opened the document</source>
        <translation>%1: документ открыт</translation>
    </message>
    <message>
        <source>The company seal closed the document</source>
        <translation>Документ закрыт электронной печатью компании</translation>
    </message>
    <message>
        <source>Sealing failed</source>
        <translation>Не удалось заверить печатью</translation>
    </message>
    <message>
        <source>Everybody has signed: the document is complete</source>
        <translation>Все подписали: документ завершён</translation>
    </message>
    <message>
        <source>%1 cancelled it</source>
        <translation>%1: отменено</translation>
    </message>
    <message>
        <source>The deadline has passed</source>
        <translation>Срок истёк</translation>
    </message>
    <message>
        <source>The card moved to “%1” by itself</source>
        <translation>Карточка сама перешла в «%1»</translation>
    </message>
    <message>
        <source>%1 moved the card to “%2”</source>
        <translation>%1: карточка перемещена в «%2»</translation>
    </message>
    <message>
        <source>from “%1”</source>
        <translation>из «%1»</translation>
    </message>
    <message>
        <source>Rule “%1” ran</source>
        <translation>Правило «%1» выполнено</translation>
    </message>
    <message>
        <source>Rule “%1” failed</source>
        <translation>Правило «%1» не выполнено</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 made %2 responsible</source>
        <translation>%1: новый ответственный: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) made</source>
        <translation>
            <numerusform>создана %n ссылка</numerusform>
            <numerusform>создано %n ссылки</numerusform>
            <numerusform>создано %n ссылок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) reminded</source>
        <translation>
            <numerusform>напомнено %n человеку</numerusform>
            <numerusform>напомнено %n людям</numerusform>
            <numerusform>напомнено %n людям</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) sent</source>
        <translation>
            <numerusform>отправлено %n сообщение</numerusform>
            <numerusform>отправлено %n сообщения</numerusform>
            <numerusform>отправлено %n сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) exported</source>
        <translation>
            <numerusform>выгружен %n файл</numerusform>
            <numerusform>выгружено %n файла</numerusform>
            <numerusform>выгружено %n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deadline in %n day(s)</source>
        <translation>
            <numerusform>срок через %n день</numerusform>
            <numerusform>срок через %n дня</numerusform>
            <numerusform>срок через %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>card moved</source>
        <translation>карточка перенесена</translation>
    </message>
    <message>
        <source>responsible member set</source>
        <translation>назначен ответственный</translation>
    </message>
    <message>
        <source>approval asked for</source>
        <translation>запрошено согласование</translation>
    </message>
    <message>
        <source>sent for signing</source>
        <translation>отправлено на подпись</translation>
    </message>
    <message>
        <source>stopped: rules moved the card in a circle</source>
        <translation>остановлено: правила гоняли карточку по кругу</translation>
    </message>
    <message>
        <source>nobody to remind</source>
        <translation>напоминать некому</translation>
    </message>
    <message>
        <source>not ready to send</source>
        <translation>не готово к отправке</translation>
    </message>
    <message>
        <source>sent before</source>
        <translation>уже отправлено</translation>
    </message>
    <message>
        <source>no words or nobody to write to</source>
        <translation>нет текста или получателя</translation>
    </message>
    <message>
        <source>the rule&apos;s settings are incomplete</source>
        <translation>настройки правила неполны</translation>
    </message>
    <message>
        <source>The reminder</source>
        <translation>Напоминание</translation>
    </message>
    <message>
        <source>An answer came back that does not fit the document; it was not taken over</source>
        <translation>Пришёл ответ, который не подходит к документу; он не принят</translation>
    </message>
    <message>
        <source>A message could not be delivered</source>
        <translation>Сообщение не удалось доставить</translation>
    </message>
    <message>
        <source>%1 reminded %2</source>
        <translation>%1: напоминание для %2</translation>
    </message>
    <message>
        <source>%1 set the deadline to %2</source>
        <translation>%1: новый срок — %2</translation>
    </message>
    <message>
        <source>%1 corrected the address of %2; any link sent before is dead</source>
        <translation>%1: исправлен адрес (%2); отправленная раньше ссылка больше не работает</translation>
    </message>
    <message>
        <source>The deadline is near: %1</source>
        <translation>Срок близко: %1</translation>
    </message>
    <message>
        <source>A message went to %1</source>
        <translation>Сообщение отправлено: %1</translation>
    </message>
    <message>
        <source>The values in the text were put in anew</source>
        <translation>Значения в тексте подставлены заново</translation>
    </message>
    <message>
        <source>%1 put another file in its place</source>
        <translation>%1: файл заменён другим</translation>
    </message>
    <message>
        <source>%1 moved the deal to “%2”</source>
        <translation>%1: сделка перемещена в «%2»</translation>
    </message>
    <message>
        <source>document created</source>
        <translation>документ создан</translation>
    </message>
    <message>
        <source>the template is archived or gone</source>
        <translation>шаблон в архиве или удалён</translation>
    </message>
    <message>
        <source>nobody it could be for</source>
        <translation>не для кого создавать</translation>
    </message>
    <message>
        <source>something a deal cannot do</source>
        <translation>действие, невозможное для сделки</translation>
    </message>
    <message>
        <source>the webhook has no address or secret</source>
        <translation>у вебхука нет адреса или секрета</translation>
    </message>
    <message>
        <source>reminders</source>
        <translation>напоминания</translation>
    </message>
    <message>
        <source>%1 handed it over: %2 acts for us now</source>
        <translation>%1 передаёт дело: теперь от нас действует %2</translation>
    </message>
    <message>
        <source>The news of the answer</source>
        <translation>Уведомление об ответе</translation>
    </message>
    <message>
        <source>%1 answered a question on the page of its link</source>
        <translation>%1: ответ на вопрос на странице ссылки</translation>
    </message>
    <message>
        <source>%1 put the document to a deal</source>
        <translation>%1: документ добавлен к сделке</translation>
    </message>
    <message>
        <source>%1 took the document out of its deal</source>
        <translation>%1: документ убран из сделки</translation>
    </message>
</context>
<context>
    <name>EvidenceReport</name>
    <message>
        <source>Original</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>Prepared for signing</source>
        <translation>Подготовлен к подписи</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Подписан</translation>
    </message>
    <message>
        <source>Sealed and complete</source>
        <translation>Заверен печатью и завершён</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Has not acted</source>
        <translation>Ещё не действовал(а)</translation>
    </message>
    <message>
        <source>Receives a copy only.</source>
        <translation>Получает только копию.</translation>
    </message>
    <message>
        <source>There is no evidence yet.</source>
        <translation>Доказательств пока нет.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Способ</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Проверено</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>version %1, SHA-256 %2</source>
        <translation>версия %1, SHA-256 %2</translation>
    </message>
    <message>
        <source>What was shown, SHA-256</source>
        <translation>Что было показано, SHA-256</translation>
    </message>
    <message>
        <source>What came back, SHA-256</source>
        <translation>Что вернулось, SHA-256</translation>
    </message>
    <message>
        <source>Certificate, SHA-256</source>
        <translation>Сертификат, SHA-256</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Доказательства</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Создан</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Выведено</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), SHA-256 %1</source>
        <translation>
            <numerusform>%n страница, SHA-256 %1</numerusform>
            <numerusform>%n страницы, SHA-256 %1</numerusform>
            <numerusform>%n страниц, SHA-256 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n событие</numerusform>
            <numerusform>%n события</numerusform>
            <numerusform>%n событий</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceWords</name>
    <message>
        <source>Evidence of signing</source>
        <translation>Свидетельство о подписании</translation>
    </message>
    <message>
        <source>Check this document with any PDF reader that shows signatures, or with Countersign: the signatures prove that nothing was changed since.</source>
        <translation>Проверьте этот документ в любой программе для PDF, которая показывает подписи, или в Countersign: подписи доказывают, что с тех пор ничего не изменилось.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>SHA-256 of the original</source>
        <translation>SHA-256 оригинала</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Подготовлено</translation>
    </message>
    <message>
        <source>Company seal</source>
        <translation>Печать компании</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>страница %1 из %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидается</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Не потребовалось</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Подписано</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Время (UTC)</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Местное время</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>in the application, with an own key</source>
        <translation>в приложении, собственным ключом</translation>
    </message>
    <message>
        <source>link by e-mail</source>
        <translation>ссылка по электронной почте</translation>
    </message>
    <message>
        <source>link by SMS</source>
        <translation>ссылка по SMS</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Проверено</translation>
    </message>
    <message>
        <source>possession of the link</source>
        <translation>владение ссылкой</translation>
    </message>
    <message>
        <source>one-time code by e-mail</source>
        <translation>одноразовый код по электронной почте</translation>
    </message>
    <message>
        <source>one-time code by SMS</source>
        <translation>одноразовый код по SMS</translation>
    </message>
    <message>
        <source>access code agreed beforehand</source>
        <translation>заранее согласованный код доступа</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Consent text</source>
        <translation>Текст согласия</translation>
    </message>
    <message>
        <source>version %1, %2</source>
        <translation>версия %1, %2</translation>
    </message>
    <message>
        <source>Document shown</source>
        <translation>Показанный документ</translation>
    </message>
    <message>
        <source>Answer received</source>
        <translation>Полученный ответ</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Сертификат</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Signed for %1</source>
        <translation>Подписано от имени: %1</translation>
    </message>
    <message>
        <source>Seals the act of %1, who signed by link</source>
        <translation>Заверяет печатью действие: %1, подпись по ссылке</translation>
    </message>
    <message>
        <source>Closed by the company seal</source>
        <translation>Закрыто печатью компании</translation>
    </message>
</context>
<context>
    <name>FieldChecks</name>
    <message>
        <source>Write an address such as name@firm.example.</source>
        <translation>Введите адрес, например name@firm.example.</translation>
    </message>
    <message>
        <source>Write the number with its country, such as +48 600 100 200.</source>
        <translation>Введите номер с кодом страны, например +48 600 100 200.</translation>
    </message>
    <message>
        <source>An account number starts with two letters and two digits, such as PL61 1090 1014 0000 0712 1981 2874.</source>
        <translation>Номер счёта начинается с двух букв и двух цифр, например PL61 1090 1014 0000 0712 1981 2874.</translation>
    </message>
    <message>
        <source>The check digits of this account number do not fit. Compare it with the original.</source>
        <translation>Контрольные цифры этого номера счёта не сходятся. Сверьте его с оригиналом.</translation>
    </message>
</context>
<context>
    <name>NoticeText</name>
    <message>
        <source>It is your turn</source>
        <translation>Ваша очередь</translation>
    </message>
    <message>
        <source>%1 signed</source>
        <translation>%1: подписано</translation>
    </message>
    <message>
        <source>Everybody signed</source>
        <translation>Все подписали</translation>
    </message>
    <message>
        <source>%1 declined</source>
        <translation>%1: отказ</translation>
    </message>
    <message>
        <source>%1 was not reached</source>
        <translation>%1: доставить не удалось</translation>
    </message>
    <message>
        <source>The seal could not be made</source>
        <translation>Не удалось поставить печать</translation>
    </message>
    <message>
        <source>%1 asks something</source>
        <translation>%1 задаёт вопрос</translation>
    </message>
    <message>
        <source>%1: “%2”.</source>
        <translation>%1: «%2».</translation>
    </message>
</context>
<context>
    <name>PartyWords</name>
    <message>
        <source>to approve now</source>
        <translation>сейчас на согласовании</translation>
    </message>
    <message>
        <source>to sign now</source>
        <translation>сейчас на подписи</translation>
    </message>
    <message>
        <source>the link is to be sent</source>
        <translation>ссылка ещё не отправлена</translation>
    </message>
    <message>
        <source>delivery failed</source>
        <translation>не доставлено</translation>
    </message>
    <message>
        <source>viewed %1, not signed</source>
        <translation>просмотрено %1, не подписано</translation>
    </message>
    <message>
        <source>waits for the relay</source>
        <translation>ожидает сервер-посредник</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>доставлено</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>отправлено</translation>
    </message>
    <message>
        <source>approved %1</source>
        <translation>согласовано %1</translation>
    </message>
    <message>
        <source>signed %1</source>
        <translation>подписано %1</translation>
    </message>
    <message>
        <source>declined %1</source>
        <translation>отказ %1</translation>
    </message>
    <message>
        <source>after signing</source>
        <translation>после подписания</translation>
    </message>
    <message>
        <source>later</source>
        <translation>позже</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>не потребовалось</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>копия</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>наша сторона</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>другая сторона</translation>
    </message>
    <message>
        <source>locked: wrong codes</source>
        <translation>заблокирована: неверные коды</translation>
    </message>
    <message>
        <source>has a question</source>
        <translation>есть вопрос</translation>
    </message>
    <message>
        <source>in the app</source>
        <translation>в программе</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>just now</source>
        <translation>только что</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n мин назад</numerusform>
            <numerusform>%n мин назад</numerusform>
            <numerusform>%n мин назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n ч назад</numerusform>
            <numerusform>%n ч назад</numerusform>
            <numerusform>%n ч назад</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n день назад</numerusform>
            <numerusform>%n дня назад</numerusform>
            <numerusform>%n дней назад</numerusform>
        </translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>сегодня %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>вчера %1</translation>
    </message>
</context>
<context>
    <name>SealText</name>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Попытка повторится сама.</translation>
    </message>
    <message>
        <source>Put that right, then try the seal again from the document&apos;s page.</source>
        <translation>Устраните причину, затем повторите электронную печать на странице документа.</translation>
    </message>
</context>
<context>
    <name>TradeWords</name>
    <message>
        <source>Signature</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Инициалы</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Реквизиты</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Checkbox</source>
        <translation>Флажок</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Выбор</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Вложение</translation>
    </message>
    <message>
        <source>Merge value</source>
        <translation>Подстановка</translation>
    </message>
    <message>
        <source>In the app</source>
        <translation>В программе</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>The link alone</source>
        <translation>Только ссылка</translation>
    </message>
    <message>
        <source>A code by e-mail</source>
        <translation>Код по эл. почте</translation>
    </message>
    <message>
        <source>A code by SMS</source>
        <translation>Код по SMS</translation>
    </message>
    <message>
        <source>An access code you tell them</source>
        <translation>Код доступа, который сообщаете вы</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>In approval</source>
        <translation>На согласовании</translation>
    </message>
    <message>
        <source>Being signed</source>
        <translation>Подписывается</translation>
    </message>
    <message>
        <source>Being sealed</source>
        <translation>Заверяется печатью</translation>
    </message>
    <message>
        <source>Sealing failed</source>
        <translation>Не удалось заверить печатью</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Завершён</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменён</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Срок истёк</translation>
    </message>
    <message>
        <source>With our signatory</source>
        <translation>У нас на подписи</translation>
    </message>
    <message>
        <source>Sent to client</source>
        <translation>Отправлен клиенту</translation>
    </message>
    <message>
        <source>Viewed by client</source>
        <translation>Просмотрен клиентом</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Подписан</translation>
    </message>
    <message>
        <source>One party</source>
        <translation>Одна из сторон</translation>
    </message>
    <message>
        <source>A field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>“%1” on page %2</source>
        <translation>«%1» на странице %2</translation>
    </message>
    <message>
        <source>The document has no title.</source>
        <translation>У документа нет названия.</translation>
    </message>
    <message>
        <source>Give it one</source>
        <translation>Введите название</translation>
    </message>
    <message>
        <source>There is no file to sign.</source>
        <translation>Нет файла для подписи.</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Добавьте файл</translation>
    </message>
    <message>
        <source>Nobody signs for our side.</source>
        <translation>С нашей стороны никто не подписывает.</translation>
    </message>
    <message>
        <source>Choose a signatory</source>
        <translation>Выберите подписанта</translation>
    </message>
    <message>
        <source>Nobody of the other side takes part. That is fine for an internal document.</source>
        <translation>Другая сторона не участвует. Для внутреннего документа это нормально.</translation>
    </message>
    <message>
        <source>Add the other side</source>
        <translation>Добавьте другую сторону</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Введите его</translation>
    </message>
    <message>
        <source>%1 signs, but has no signature field.</source>
        <translation>%1 подписывает, но поля подписи нет.</translation>
    </message>
    <message>
        <source>Place one</source>
        <translation>Разместите его</translation>
    </message>
    <message>
        <source>%1 has no signing certificate yet.</source>
        <translation>%1: ещё нет сертификата подписи.</translation>
    </message>
    <message>
        <source>Choose somebody else, or have one issued in Settings</source>
        <translation>Выберите кого-то другого или запросите выпуск в настройках</translation>
    </message>
    <message>
        <source>The company has no seal certificate, so the document could not be closed.</source>
        <translation>У компании нет сертификата электронной печати, поэтому закрыть документ не получится.</translation>
    </message>
    <message>
        <source>An administrator makes one in Settings</source>
        <translation>Администратор создаёт его в настройках</translation>
    </message>
    <message>
        <source>%1 reaches beyond its page.</source>
        <translation>%1: выходит за край страницы.</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Переместите</translation>
    </message>
    <message>
        <source>%1 lies over another field.</source>
        <translation>%1: перекрывает другое поле.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Посмотрите</translation>
    </message>
    <message>
        <source>%1 has nothing to choose from.</source>
        <translation>%1: не из чего выбирать.</translation>
    </message>
    <message>
        <source>Enter the options</source>
        <translation>Введите варианты</translation>
    </message>
    <message>
        <source>No installed font can print: %1</source>
        <translation>Ни один установленный шрифт не напечатает: %1</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>Измените текст</translation>
    </message>
    <message>
        <source>The pages cannot be prepared for signing.</source>
        <translation>Не удаётся подготовить страницы к подписи.</translation>
    </message>
    <message>
        <source>The pages cannot be prepared for signing: %1</source>
        <translation>Не удаётся подготовить страницы к подписи: %1</translation>
    </message>
    <message>
        <source>Look at the fields</source>
        <translation>Проверьте поля</translation>
    </message>
    <message>
        <source>The deadline is in the past.</source>
        <translation>Срок уже прошёл.</translation>
    </message>
    <message>
        <source>Choose a later one</source>
        <translation>Выберите более поздний</translation>
    </message>
    <message>
        <source>Links go over a relay, and none is set up.</source>
        <translation>Ссылки идут через сервер-посредник, а он не настроен.</translation>
    </message>
    <message>
        <source>An administrator sets it up in Settings</source>
        <translation>Администратор настраивает его в настройках</translation>
    </message>
    <message>
        <source>It contains JavaScript. It is never run here.</source>
        <translation>Содержит JavaScript. Здесь он никогда не выполняется.</translation>
    </message>
    <message>
        <source>It contains an XFA form, which many readers do not show.</source>
        <translation>Содержит форму XFA, которую многие программы не показывают.</translation>
    </message>
    <message>
        <source>It wants to start programs. That is never done here.</source>
        <translation>Пытается запускать программы. Здесь этого никогда не происходит.</translation>
    </message>
    <message>
        <source>Other files are embedded in it. The signer will not see them.</source>
        <translation>В него вложены другие файлы. Подписант их не увидит.</translation>
    </message>
    <message>
        <source>It refers to things outside the file. They are not loaded here.</source>
        <translation>Ссылается на то, что вне файла. Здесь это не загружается.</translation>
    </message>
    <message>
        <source>It wants to do something when it is opened. That is never done here.</source>
        <translation>При открытии пытается что-то сделать. Здесь этого никогда не происходит.</translation>
    </message>
    <message>
        <source>The PDF was damaged and has been repaired. Look through the pages.</source>
        <translation>PDF был повреждён и исправлен. Просмотрите страницы.</translation>
    </message>
    <message>
        <source>It was arranged for the web and has been rewritten; nothing that shows has changed.</source>
        <translation>Он был разложен для веба и переписан; на вид ничего не изменилось.</translation>
    </message>
    <message>
        <source>It contains form fields of its own.</source>
        <translation>Содержит собственные поля формы.</translation>
    </message>
    <message>
        <source>It contains comments or links.</source>
        <translation>Содержит комментарии или ссылки.</translation>
    </message>
    <message>
        <source>The PDF was rewritten into a clean form; nothing that shows has changed.</source>
        <translation>PDF переписан в чистом виде; на вид ничего не изменилось.</translation>
    </message>
    <message>
        <source>It was converted to PDF. Look through the pages.</source>
        <translation>Преобразовано в PDF. Просмотрите страницы.</translation>
    </message>
    <message>
        <source>It is already signed by somebody.</source>
        <translation>Его уже кто-то подписал.</translation>
    </message>
    <message>
        <source>It wants to send data somewhere. That is never done here.</source>
        <translation>Он хочет куда-то отправить данные. Здесь это никогда не делается.</translation>
    </message>
    <message>
        <source>It was protected by a password and is kept here without it.</source>
        <translation>Он был защищён паролем и хранится здесь без него.</translation>
    </message>
    <message>
        <source>Its form fields are now part of the pages.</source>
        <translation>Поля его формы теперь часть страниц.</translation>
    </message>
    <message>
        <source>What you chose was removed from it.</source>
        <translation>Из него удалено то, что вы выбрали.</translation>
    </message>
    <message>
        <source>It is a PDF/A and stays one.</source>
        <translation>Это PDF/A, и он таким остаётся.</translation>
    </message>
    <message>
        <source>Found inside: %1</source>
        <translation>Внутри найдено: %1</translation>
    </message>
    <message>
        <source>overdue since today</source>
        <translation>просрочен с сегодняшнего дня</translation>
    </message>
    <message>
        <source>1 day overdue</source>
        <translation>просрочен на 1 день</translation>
    </message>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>просрочен на %n день</numerusform>
            <numerusform>просрочен на %n дня</numerusform>
            <numerusform>просрочен на %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>срок сегодня</translation>
    </message>
    <message>
        <source>due tomorrow</source>
        <translation>срок завтра</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>через %n день</numerusform>
            <numerusform>через %n дня</numerusform>
            <numerusform>через %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>by %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>до %1</translation>
    </message>
    <message>
        <source>After you sign, it still waits for %1.</source>
        <translation>После вашей подписи документ ещё ждёт: %1.</translation>
    </message>
    <message>
        <source>You are the last to sign. After that the document is sealed and everybody gets it.</source>
        <translation>Вы подписываете последними. Затем документ заверяется электронной печатью и его получают все.</translation>
    </message>
    <message>
        <source>After you sign, the document goes to %1 by e-mail.</source>
        <translation>После вашей подписи документ уйдёт по эл. почте. Получатель: %1.</translation>
    </message>
    <message>
        <source>After you sign, the document goes to %1 by SMS.</source>
        <translation>После вашей подписи документ уйдёт по SMS. Получатель: %1.</translation>
    </message>
    <message>
        <source>After you sign, it is the turn of %1.</source>
        <translation>После вашей подписи очередь: %1.</translation>
    </message>
    <message>
        <source>After you sign, the document goes to %1.</source>
        <translation>После вашей подписи документ получит: %1.</translation>
    </message>
    <message>
        <source>send the link</source>
        <translation>отправить ссылку</translation>
    </message>
    <message>
        <source>notify members</source>
        <translation>уведомить сотрудников</translation>
    </message>
    <message>
        <source>send an e-mail</source>
        <translation>отправить письмо</translation>
    </message>
    <message>
        <source>change the responsible member</source>
        <translation>сменить ответственного</translation>
    </message>
    <message>
        <source>move the card</source>
        <translation>перенести карточку</translation>
    </message>
    <message>
        <source>set the deadline</source>
        <translation>задать срок</translation>
    </message>
    <message>
        <source>remind</source>
        <translation>напомнить</translation>
    </message>
    <message>
        <source>call a webhook</source>
        <translation>вызвать вебхук</translation>
    </message>
    <message>
        <source>export the PDF</source>
        <translation>выгрузить PDF</translation>
    </message>
    <message>
        <source>ask for approval</source>
        <translation>запросить согласование</translation>
    </message>
    <message>
        <source>send for signing</source>
        <translation>отправить на подпись</translation>
    </message>
    <message>
        <source>It is our signatory&apos;s turn</source>
        <translation>Очередь нашего подписанта</translation>
    </message>
    <message>
        <source>It was approved</source>
        <translation>Согласовано</translation>
    </message>
    <message>
        <source>It was not approved</source>
        <translation>Не согласовано</translation>
    </message>
    <message>
        <source>Our side has signed</source>
        <translation>Наша сторона подписала</translation>
    </message>
    <message>
        <source>The client has signed</source>
        <translation>Клиент подписал</translation>
    </message>
    <message>
        <source>Everybody has signed</source>
        <translation>Подписали все</translation>
    </message>
    <message>
        <source>The client has opened it</source>
        <translation>Клиент открыл документ</translation>
    </message>
    <message>
        <source>It was declined</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>The deadline has passed</source>
        <translation>Срок истёк</translation>
    </message>
    <message>
        <source>It was cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>A mail could not be delivered</source>
        <translation>Письмо не удалось доставить</translation>
    </message>
    <message>
        <source>The deadline is near</source>
        <translation>Срок близко</translation>
    </message>
    <message>
        <source>An approval is asked for</source>
        <translation>Запрошено согласование</translation>
    </message>
    <message>
        <source>It is the client&apos;s turn</source>
        <translation>Очередь клиента</translation>
    </message>
    <message>
        <source>It was made for a deal</source>
        <translation>Документ создан для сделки</translation>
    </message>
    <message>
        <source>create a document from a template</source>
        <translation>создать документ по шаблону</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новая</translation>
    </message>
    <message>
        <source>Offer made</source>
        <translation>Предложение</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>Переговоры</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Выиграна</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Проиграна</translation>
    </message>
    <message>
        <source>The document asks for %1, and nobody has entered it.</source>
        <translation>В документе нужно значение %1, но его никто не указал.</translation>
    </message>
    <message>
        <source>Choose a deal for the document, or enter it there</source>
        <translation>Выберите сделку для документа или заполните её</translation>
    </message>
    <message>
        <source>Choose the contact, or complete the contact&apos;s record</source>
        <translation>Выберите контакт или дополните его данные</translation>
    </message>
    <message>
        <source>Complete the record it comes from</source>
        <translation>Дополните данные, из которых оно берётся</translation>
    </message>
    <message>
        <source>A value was changed</source>
        <translation>Изменилось значение</translation>
    </message>
    <message>
        <source>our company is</source>
        <translation>наша компания —</translation>
    </message>
    <message>
        <source>responsible is</source>
        <translation>отвечает</translation>
    </message>
    <message>
        <source>the title contains</source>
        <translation>название содержит</translation>
    </message>
    <message>
        <source>the amount is at least</source>
        <translation>сумма не меньше</translation>
    </message>
    <message>
        <source>the amount is below</source>
        <translation>сумма меньше</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>название</translation>
    </message>
    <message>
        <source>the message</source>
        <translation>сообщение</translation>
    </message>
    <message>
        <source>the deadline</source>
        <translation>срок</translation>
    </message>
    <message>
        <source>our company</source>
        <translation>наша компания</translation>
    </message>
    <message>
        <source>who is responsible</source>
        <translation>кто отвечает</translation>
    </message>
    <message>
        <source>the field “%1”</source>
        <translation>поле «%1»</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>любое значение</translation>
    </message>
    <message>
        <source>%1 has no e-mail address for the link.</source>
        <translation>У %1 нет адреса e-mail для ссылки.</translation>
    </message>
    <message>
        <source>%1 has no phone number that begins with + and the country&apos;s code.</source>
        <translation>У %1 нет номера телефона, который начинается с + и кода страны.</translation>
    </message>
    <message>
        <source>%1 is asked for a code by e-mail and has no e-mail address.</source>
        <translation>%1 нужен код по e-mail, но адреса e-mail нет.</translation>
    </message>
    <message>
        <source>%1 is asked for an access code of at least six characters, and there is none.</source>
        <translation>%1 нужен код доступа не короче шести знаков, а его нет.</translation>
    </message>
    <message>
        <source>Set one</source>
        <translation>Задать его</translation>
    </message>
    <message>
        <source>%1 is to get an SMS, and the relay has no SMS gateway.</source>
        <translation>%1 ждёт SMS, а у сервера-посредника нет SMS-шлюза.</translation>
    </message>
    <message>
        <source>Choose e-mail, or have a gateway set up at the relay</source>
        <translation>Выберите e-mail или попросите настроить шлюз на сервере-посреднике</translation>
    </message>
    <message>
        <source>A link carries at most %1 MB of documents, and these are %2 MB together.</source>
        <translation>Ссылка вмещает не более %1 МБ документов, а эти вместе занимают %2 МБ.</translation>
    </message>
    <message>
        <source>Make the files smaller, or send them as several documents</source>
        <translation>Уменьшите файлы или отправьте их несколькими документами</translation>
    </message>
    <message>
        <source>A link carries at most %1 files, and there are %2.</source>
        <translation>Ссылка вмещает не более %1 файлов, а здесь их %2.</translation>
    </message>
    <message>
        <source>Send them as several documents</source>
        <translation>Отправьте их несколькими документами</translation>
    </message>
    <message>
        <source>A file in a link has at most %1 pages, and one has %2.</source>
        <translation>В файле по ссылке может быть не более %1 страниц, а в одном их %2.</translation>
    </message>
    <message>
        <source>Split the file</source>
        <translation>Разделите файл</translation>
    </message>
    <message>
        <source>E-mail and SMS</source>
        <translation>Почта и SMS</translation>
    </message>
    <message>
        <source>After you sign, the document goes to %1 by e-mail and SMS.</source>
        <translation>После вашей подписи документ уйдёт по почте и SMS: %1.</translation>
    </message>
    <message>
        <source>It is not chosen yet who takes part in one place.</source>
        <translation>В одном месте ещё не выбрано, кто участвует.</translation>
    </message>
    <message>
        <source>Choose who it is</source>
        <translation>Выбрать, кто это</translation>
    </message>
</context>
<context>
    <name>VerdictPages</name>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Сертификат</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Выдан</translation>
    </message>
    <message>
        <source>%1, serial number %2</source>
        <translation>%1, серийный номер %2</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Алгоритм</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>SHA-256 of what was signed</source>
        <translation>SHA-256 подписанного</translation>
    </message>
    <message>
        <source>Verification report</source>
        <translation>Отчёт о проверке</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Проверено</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>File: %1</source>
        <translation>Файл: %1</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>Checked: %1</source>
        <translation>Проверено: %1</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>страница %1</translation>
    </message>
    <message>
        <source>pages %1</source>
        <translation>страницы %1</translation>
    </message>
    <message>
        <source>%1 (%2 here)</source>
        <extracomment>%1 a moment in UTC, %2 the same in local time, e.g. &quot;22 Nov 2026 10:14:07 UTC (11:14 here)&quot;</extracomment>
        <translation>%1 (здесь %2)</translation>
    </message>
    <message>
        <source>Unknown signer</source>
        <translation>Неизвестный подписант</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Не подписан</translation>
    </message>
    <message>
        <source>This file carries no signature, so nothing can be said about who made it or whether it was changed.</source>
        <translation>В этом файле нет подписи, поэтому нельзя сказать, кто его создал и менялся ли он.</translation>
    </message>
    <message>
        <source>Changed after it was signed</source>
        <translation>Изменён после подписания</translation>
    </message>
    <message>
        <source>A signature was removed</source>
        <translation>Подпись удалена</translation>
    </message>
    <message>
        <source>This file carried a signature that somebody took out. Do not rely on what is left; ask for the file as it was signed.</source>
        <translation>В этом файле была подпись, которую кто-то удалил. Не полагайтесь на то, что осталось; запросите файл в подписанном виде.</translation>
    </message>
    <message>
        <source>This file carried a signature of %1 that somebody took out. Do not rely on what is left; ask for the file as it was signed.</source>
        <translation>В этом файле была подпись (%1), которую кто-то удалил. Не полагайтесь на то, что осталось; запросите файл в подписанном виде.</translation>
    </message>
    <message>
        <source>Not a proper signature</source>
        <translation>Неправильно построенная подпись</translation>
    </message>
    <message>
        <source>The signature is not built as the standard demands, so it proves nothing. Do not rely on this file.</source>
        <translation>Подпись построена не так, как требует стандарт, поэтому ничего не доказывает. Не полагайтесь на этот файл.</translation>
    </message>
    <message>
        <source>One of its signatures is not built as the standard demands, so it proves nothing. Do not rely on this file.</source>
        <translation>Одна из подписей построена не так, как требует стандарт, поэтому ничего не доказывает. Не полагайтесь на этот файл.</translation>
    </message>
    <message>
        <source>What was signed may be hidden</source>
        <translation>Подписанное может быть закрыто</translation>
    </message>
    <message>
        <source>The file still holds what was signed, but something was drawn over it afterwards. Look at the signed version before you rely on this one.</source>
        <translation>Файл по-прежнему содержит подписанное, но позже поверх него что-то нарисовали. Прежде чем полагаться на эту версию, посмотрите подписанную.</translation>
    </message>
    <message>
        <source>The signed bytes are not as they were signed. Do not rely on this file.</source>
        <translation>Подписанные байты не такие, как при подписании. Не полагайтесь на этот файл.</translation>
    </message>
    <message>
        <source>One of its signatures does not fit the bytes any more. Do not rely on this file.</source>
        <translation>Одна из подписей больше не соответствует байтам. Не полагайтесь на этот файл.</translation>
    </message>
    <message numerus="yes">
        <source>%n of its signatures do not fit the bytes any more. Do not rely on this file.</source>
        <translation>
            <numerusform>%n подпись больше не соответствует байтам. Не полагайтесь на этот файл.</numerusform>
            <numerusform>%n подписи больше не соответствуют байтам. Не полагайтесь на этот файл.</numerusform>
            <numerusform>%n подписей больше не соответствуют байтам. Не полагайтесь на этот файл.</numerusform>
        </translation>
    </message>
    <message>
        <source>The signature is genuine</source>
        <translation>Подпись подлинная</translation>
    </message>
    <message>
        <source>Both signatures are genuine</source>
        <translation>Обе подписи подлинные</translation>
    </message>
    <message numerus="yes">
        <source>All %n signatures are genuine</source>
        <translation>
            <numerusform>%n подпись подлинная</numerusform>
            <numerusform>Все %n подписи подлинные</numerusform>
            <numerusform>Все %n подписей подлинные</numerusform>
        </translation>
    </message>
    <message>
        <source>but the file was altered afterwards.</source>
        <translation>но файл потом изменили.</translation>
    </message>
    <message>
        <source>but %1 was altered afterwards.</source>
        <translation>но потом внесено изменение (%1).</translation>
    </message>
    <message>
        <source>%1, %2 Do not rely on what it shows now.</source>
        <translation>%1, %2 Не полагайтесь на то, что он показывает сейчас.</translation>
    </message>
    <message>
        <source>Genuine</source>
        <translation>Подлинный</translation>
    </message>
    <message>
        <source>%1. Since then only what the signatures permit was changed; the facts beside the pages list it.</source>
        <translation>%1. С тех пор изменено только то, что разрешают подписи; это перечислено в фактах рядом со страницами.</translation>
    </message>
    <message>
        <source>Something that lay over words when they were signed was moved or taken away. Look at the signed version before you rely on this one.</source>
        <translation>То, что при подписании закрывало слова, было сдвинуто или убрано. Посмотрите подписанную версию, прежде чем полагаться на эту.</translation>
    </message>
    <message>
        <source>The file holds parts of a signature that nothing leads to: it may have been cut off or damaged on its way. Ask for it once more.</source>
        <translation>В файле есть части подписи, к которым ничего не ведёт: возможно, он был обрезан или повреждён в пути. Запросите его ещё раз.</translation>
    </message>
    <message>
        <source>Genuine and unchanged</source>
        <translation>Подлинный и неизменённый</translation>
    </message>
    <message>
        <source>%1. Nothing was changed since.</source>
        <translation>%1. С тех пор ничего не изменено.</translation>
    </message>
    <message>
        <source>Timestamped</source>
        <translation>Заверен меткой времени</translation>
    </message>
    <message>
        <source>Signed by %1</source>
        <translation>Подписано: %1</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Недействителен</translation>
    </message>
    <message>
        <source>At least one signature fails its check. The facts beside the pages say which and why.</source>
        <translation>Хотя бы одна подпись не проходит проверку. Какая и почему, сказано рядом со страницами.</translation>
    </message>
    <message>
        <source>Unchanged, but the signer is not known</source>
        <translation>Не изменён, но подписант неизвестен</translation>
    </message>
    <message>
        <source>The file is exactly as signed. Whether “%1” is who they say cannot be told: their certificate comes from an authority you do not trust.</source>
        <translation>Файл в точности такой, каким его подписали. Нельзя сказать, действительно ли это «%1»: сертификат выдан центром, которому вы не доверяете.</translation>
    </message>
    <message>
        <source>Unchanged, but not proven in every point</source>
        <translation>Не изменён, но доказано не всё</translation>
    </message>
    <message>
        <source>The file is exactly as signed. The facts beside the pages say what cannot be proven.</source>
        <translation>Файл в точности такой, каким его подписали. Что нельзя доказать, сказано рядом со страницами.</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>Целостна</translation>
    </message>
    <message>
        <source>The signed bytes are exactly as signed.</source>
        <translation>Подписанные байты в точности такие, как при подписании.</translation>
    </message>
    <message>
        <source>The signed bytes are exactly as signed (%1).</source>
        <translation>Подписанные байты в точности такие, как при подписании (%1).</translation>
    </message>
    <message>
        <source>Intact, with weak cryptography</source>
        <translation>Целостна, но криптография слабая</translation>
    </message>
    <message>
        <source>The bytes fit, but %1 is too weak to be proof today.</source>
        <translation>Байты совпадают, но %1 сегодня слишком слаб как доказательство.</translation>
    </message>
    <message>
        <source>Not intact</source>
        <translation>Целостность нарушена</translation>
    </message>
    <message>
        <source>The signature is malformed, so it proves nothing.</source>
        <translation>Подпись составлена неправильно, поэтому ничего не доказывает.</translation>
    </message>
    <message>
        <source>The signature was not made with the key it names.</source>
        <translation>Подпись сделана не тем ключом, который в ней указан.</translation>
    </message>
    <message>
        <source>The signed bytes are not what was signed.</source>
        <translation>Подписанные байты не те, что были подписаны.</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>С тех пор изменён</translation>
    </message>
    <message>
        <source>1 change that the certification forbids: %1.</source>
        <translation>1 изменение, запрещённое сертификацией: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes that the certification forbids: %1.</source>
        <translation>
            <numerusform>%n изменение, запрещённое сертификацией: %1.</numerusform>
            <numerusform>%n изменения, запрещённые сертификацией: %1.</numerusform>
            <numerusform>%n изменений, запрещённых сертификацией: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change after signing: %1.</source>
        <translation>1 изменение после подписания: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes after signing: %1.</source>
        <translation>
            <numerusform>%n изменение после подписания: %1.</numerusform>
            <numerusform>%n изменения после подписания: %1.</numerusform>
            <numerusform>%n изменений после подписания: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes unknown</source>
        <translation>Изменения неизвестны</translation>
    </message>
    <message>
        <source>The signed version cannot be established, so it cannot be compared.</source>
        <translation>Подписанную версию установить нельзя, поэтому сравнить не с чем.</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Не изменён</translation>
    </message>
    <message>
        <source>The signature covers the whole file.</source>
        <translation>Подпись охватывает весь файл.</translation>
    </message>
    <message>
        <source>Unchanged since</source>
        <translation>С тех пор не изменён</translation>
    </message>
    <message>
        <source>Nothing that shows was changed after it.</source>
        <translation>После неё не изменено ничего видимого.</translation>
    </message>
    <message>
        <source>Only what the signature allows: %1.</source>
        <translation>Только то, что разрешает подпись: %1.</translation>
    </message>
    <message>
        <source>Signer trusted</source>
        <translation>Подписанту можно доверять</translation>
    </message>
    <message>
        <source>By an authority you trust.</source>
        <translation>Через центр, которому вы доверяете.</translation>
    </message>
    <message>
        <source>By %1, which you trust.</source>
        <translation>Через центр «%1», которому вы доверяете.</translation>
    </message>
    <message>
        <source>The certificate was revoked.</source>
        <translation>Сертификат отозван.</translation>
    </message>
    <message>
        <source>The certificate had expired.</source>
        <translation>Срок действия сертификата истёк.</translation>
    </message>
    <message>
        <source>The certificate was not valid yet.</source>
        <translation>Сертификат ещё не действовал.</translation>
    </message>
    <message>
        <source>The file does not hold the signer&apos;s certificate.</source>
        <translation>В файле нет сертификата подписанта.</translation>
    </message>
    <message>
        <source>The certificate comes from an authority you do not trust.</source>
        <translation>Сертификат выдан центром, которому вы не доверяете.</translation>
    </message>
    <message>
        <source>“%1” is no authority you trust.</source>
        <translation>«%1» не входит в число центров, которым вы доверяете.</translation>
    </message>
    <message>
        <source>Signer not trusted</source>
        <translation>Подписанту нельзя доверять</translation>
    </message>
    <message>
        <source>Time proven</source>
        <translation>Время доказано</translation>
    </message>
    <message>
        <source>Time as stated by the signer</source>
        <translation>Время указано подписантом</translation>
    </message>
    <message>
        <source>%1, by the signer&apos;s own clock. No timestamp proves it.</source>
        <translation>%1, по часам самого подписанта. Метки времени, которая это доказывает, нет.</translation>
    </message>
    <message>
        <source>Time not known</source>
        <translation>Время неизвестно</translation>
    </message>
    <message>
        <source>The signature does not say when it was made.</source>
        <translation>В подписи не сказано, когда она поставлена.</translation>
    </message>
    <message>
        <source>Signature %1 of %2</source>
        <translation>Подпись %1 из %2</translation>
    </message>
    <message>
        <source>document timestamp</source>
        <translation>метка времени документа</translation>
    </message>
    <message>
        <source>certifies, allows no changes</source>
        <translation>сертифицирует, изменения запрещены</translation>
    </message>
    <message>
        <source>certifies, allows form filling only</source>
        <translation>сертифицирует, разрешено только заполнение полей</translation>
    </message>
    <message>
        <source>certifies, allows comments</source>
        <translation>сертифицирует, разрешены комментарии</translation>
    </message>
    <message>
        <source>sealed for %1</source>
        <extracomment>a company&apos;s seal that stands for a person&apos;s act</extracomment>
        <translation>заверено печатью за: %1</translation>
    </message>
    <message>
        <source>a form field filled in</source>
        <translation>заполнено поле формы</translation>
    </message>
    <message>
        <source>a signature added</source>
        <translation>добавлена подпись</translation>
    </message>
    <message>
        <source>proof for later checks added</source>
        <translation>добавлены доказательства для будущих проверок</translation>
    </message>
    <message>
        <source>page content rewritten</source>
        <translation>переписано содержимое страницы</translation>
    </message>
    <message>
        <source>a page added</source>
        <translation>добавлена страница</translation>
    </message>
    <message>
        <source>a page removed</source>
        <translation>удалена страница</translation>
    </message>
    <message>
        <source>a comment or link changed</source>
        <translation>изменён комментарий или ссылка</translation>
    </message>
    <message>
        <source>a form field altered</source>
        <translation>изменено поле формы</translation>
    </message>
    <message>
        <source>a font or picture exchanged</source>
        <translation>подменён шрифт или изображение</translation>
    </message>
    <message>
        <source>the document&apos;s structure changed</source>
        <translation>изменена структура документа</translation>
    </message>
    <message>
        <source>bytes added that belong to no proper version</source>
        <translation>добавлены байты, не относящиеся ни к одной правильной версии</translation>
    </message>
    <message>
        <source>the page looks different</source>
        <translation>страница выглядит иначе</translation>
    </message>
    <message>
        <source>something else changed</source>
        <translation>изменено что-то другое</translation>
    </message>
    <message>
        <source>Page %1: %2</source>
        <translation>Страница %1: %2</translation>
    </message>
    <message>
        <source>, “%1” became “%2”</source>
        <translation>, было «%1», стало «%2»</translation>
    </message>
    <message>
        <source>, now “%1”</source>
        <translation>, теперь «%1»</translation>
    </message>
    <message>
        <source>It carries a signing-time attribute, which PAdES does not allow.</source>
        <translation>Содержит атрибут signing-time, которого PAdES не допускает.</translation>
    </message>
    <message>
        <source>Page %1: the content was rewritten</source>
        <extracomment>a change on a page, e.g. &quot;Page 1: page content rewritten&quot;</extracomment>
        <translation>Страница %1: содержимое переписано</translation>
    </message>
    <message>
        <source>The digest algorithm is too weak to be proof.</source>
        <translation>Алгоритм хеширования слишком слаб как доказательство.</translation>
    </message>
    <message>
        <source>The signer&apos;s key is too weak to be proof.</source>
        <translation>Ключ подписанта слишком слаб как доказательство.</translation>
    </message>
    <message>
        <source>The bytes in the file are not the ones that were signed.</source>
        <translation>Байты в файле не те, что были подписаны.</translation>
    </message>
    <message>
        <source>The signature does not say properly which bytes it covers.</source>
        <translation>В подписи неправильно указано, какие байты она охватывает.</translation>
    </message>
    <message>
        <source>Something is hidden behind the signature.</source>
        <translation>За подписью что-то скрыто.</translation>
    </message>
    <message>
        <source>The signature is no readable structure.</source>
        <translation>Подпись не является читаемой структурой.</translation>
    </message>
    <message>
        <source>The signature is damaged.</source>
        <translation>Подпись повреждена.</translation>
    </message>
    <message>
        <source>The signature carries other content than the file&apos;s.</source>
        <translation>Подпись несёт не то содержимое, что файл.</translation>
    </message>
    <message>
        <source>It names none or several signers where there must be one.</source>
        <translation>В ней не указан подписант или указано несколько, а должен быть один.</translation>
    </message>
    <message>
        <source>It signs nothing about itself.</source>
        <translation>Она ничего не подписывает о самой себе.</translation>
    </message>
    <message>
        <source>It says something twice.</source>
        <translation>В ней что-то сказано дважды.</translation>
    </message>
    <message>
        <source>Something it must say is missing.</source>
        <translation>Не хватает обязательных сведений.</translation>
    </message>
    <message>
        <source>Something it says cannot be read.</source>
        <translation>Часть сведений в ней не читается.</translation>
    </message>
    <message>
        <source>The signature is larger than is reasonable.</source>
        <translation>Подпись больше разумного размера.</translation>
    </message>
    <message>
        <source>Its algorithms contradict each other.</source>
        <translation>Указанные алгоритмы противоречат друг другу.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate is not in the file.</source>
        <translation>В файле нет сертификата подписанта.</translation>
    </message>
    <message>
        <source>It names another certificate than the one it was made with.</source>
        <translation>Указан не тот сертификат, которым она сделана.</translation>
    </message>
    <message>
        <source>A certificate was not made by its issuer.</source>
        <translation>Сертификат выдан не тем, кто указан издателем.</translation>
    </message>
    <message>
        <source>A certificate was issued by one that may not issue any.</source>
        <translation>Сертификат выдан тем, кому это не разрешено.</translation>
    </message>
    <message>
        <source>The certificate&apos;s issuer is not known.</source>
        <translation>Издатель сертификата неизвестен.</translation>
    </message>
    <message>
        <source>The certificate is not meant for signing documents.</source>
        <translation>Сертификат не предназначен для подписания документов.</translation>
    </message>
    <message>
        <source>The certificate leads to an authority you do not trust.</source>
        <translation>Сертификат ведёт к центру, которому вы не доверяете.</translation>
    </message>
    <message>
        <source>A certificate of the chain is too weak.</source>
        <translation>Один из сертификатов цепочки слишком слаб.</translation>
    </message>
    <message>
        <source>A certificate of the chain cannot be read.</source>
        <translation>Один из сертификатов цепочки не читается.</translation>
    </message>
    <message>
        <source>Whether the certificate was revoked is not known.</source>
        <translation>Неизвестно, отозван ли сертификат.</translation>
    </message>
    <message>
        <source>It certifies, but is not the first signature.</source>
        <translation>Она сертифицирует, но не является первой подписью.</translation>
    </message>
    <message>
        <source>Its certification is not announced by the document.</source>
        <translation>Её сертификация не объявлена в документе.</translation>
    </message>
    <message>
        <source>There are more changes than are listed.</source>
        <translation>Изменений больше, чем в списке.</translation>
    </message>
    <message>
        <source>What was added after it cannot be read.</source>
        <translation>Добавленное после неё не читается.</translation>
    </message>
    <message>
        <source>What it covers is no whole version of the document.</source>
        <translation>Охваченное ею не составляет целой версии документа.</translation>
    </message>
    <message>
        <source>Whether the file is still as it was signed cannot be told.</source>
        <translation>Нельзя сказать, остался ли файл таким, каким его подписали.</translation>
    </message>
    <message>
        <source>The file was altered after it was signed, and not every signature could be checked. Do not rely on what it shows now.</source>
        <translation>Файл изменили после подписания, и не все подписи удалось проверить. Не полагайтесь на то, что он показывает сейчас.</translation>
    </message>
    <message>
        <source>Not every signature in this file could be checked.</source>
        <translation>Не все подписи в этом файле удалось проверить.</translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation>Не удалось проверить</translation>
    </message>
    <message>
        <source>Who signed could not be checked.</source>
        <translation>Не удалось проверить, кто подписал.</translation>
    </message>
    <message>
        <source>The signature uses an algorithm that is not known here.</source>
        <translation>В подписи использован алгоритм, который здесь неизвестен.</translation>
    </message>
    <message>
        <source>The signature is of a kind that is not checked here.</source>
        <translation>Подписи такого вида здесь не проверяются.</translation>
    </message>
    <message>
        <source>The signature uses an algorithm so weak that it is not checked any more.</source>
        <translation>В подписи использован настолько слабый алгоритм, что она больше не проверяется.</translation>
    </message>
    <message>
        <source>The signature is written in a loose form that some programs refuse. It was checked all the same.</source>
        <translation>Подпись записана в нестрогой форме, которую некоторые программы отвергают. Она всё равно проверена.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate is not inside the signature; it was found elsewhere.</source>
        <translation>Сертификата подписанта нет в самой подписи; он найден в другом месте.</translation>
    </message>
    <message>
        <source>One and the same signature is shown in several places. Which of them the signer meant cannot be told.</source>
        <translation>Одна и та же подпись показана в нескольких местах. Нельзя сказать, какое из них имел в виду подписант.</translation>
    </message>
    <message>
        <source>Whether a certificate was revoked is not known: no answer from its authority was at hand. Check again when you are online.</source>
        <translation>Неизвестно, отозван ли сертификат: ответа его центра не было. Проверьте ещё раз, когда будет подключение к интернету.</translation>
    </message>
    <message>
        <source>A comment or drawing was added and may hide what was signed. Look at the signed version before you rely on this one.</source>
        <translation>Добавлен комментарий или рисунок, который может закрывать подписанное. Прежде чем полагаться на эту версию, посмотрите подписанную.</translation>
    </message>
    <message>
        <source>A comment or drawing was added on top of what was signed. Look whether it changes what you read.</source>
        <translation>Поверх подписанного добавлен комментарий или рисунок. Посмотрите, не меняет ли он того, что вы читаете.</translation>
    </message>
    <message>
        <source>A form field was filled in on top of what was signed. Look whether it hides anything.</source>
        <translation>Поверх подписанного заполнено поле формы. Посмотрите, не закрывает ли оно что-нибудь.</translation>
    </message>
    <message>
        <source>The picture of a later signature may hide what was signed. Look at the signed version before you rely on this one.</source>
        <translation>Изображение более поздней подписи может закрывать подписанное. Прежде чем полагаться на эту версию, посмотрите подписанную.</translation>
    </message>
    <message>
        <source>The picture of a later signature lies on top of what was signed. Look whether everything can still be read.</source>
        <translation>Изображение более поздней подписи лежит поверх подписанного. Посмотрите, всё ли ещё можно прочитать.</translation>
    </message>
    <message>
        <source>Not every page was compared with how it looked when it was signed. Look through the last pages yourself.</source>
        <translation>Не каждая страница сравнена с тем, как она выглядела при подписании. Просмотрите последние страницы сами.</translation>
    </message>
    <message>
        <source>The timestamp could not be checked, so it proves no time.</source>
        <translation>Метку времени не удалось проверить, поэтому она не доказывает время.</translation>
    </message>
    <message>
        <source>The timestamp was made for something else, so it proves no time for this signature.</source>
        <translation>Метка времени сделана для чего-то другого, поэтому время этой подписи она не доказывает.</translation>
    </message>
    <message>
        <source>The timestamp was made by someone who may not issue timestamps, so it proves no time.</source>
        <translation>Метку времени сделал тот, кому это не разрешено, поэтому она не доказывает время.</translation>
    </message>
    <message>
        <source>The timestamp is damaged, so it proves no time.</source>
        <translation>Метка времени повреждена, поэтому она не доказывает время.</translation>
    </message>
    <message>
        <source>Whether the timestamp&apos;s authority can be trusted could not be established, so it proves no time.</source>
        <translation>Не удалось установить, можно ли доверять центру, выдавшему метку времени, поэтому она не доказывает время.</translation>
    </message>
    <message>
        <source>The timestamp uses cryptography that is too weak to be proof.</source>
        <translation>Криптография метки времени слишком слаба, чтобы служить доказательством.</translation>
    </message>
    <message>
        <source>The timestamp lies in the future, so it proves no time. Check this computer&apos;s clock.</source>
        <translation>Метка времени указывает на будущее, поэтому она не доказывает время. Проверьте часы этого компьютера.</translation>
    </message>
    <message>
        <source>The timestamp is dated later than one that was added after it.</source>
        <translation>Метка времени датирована позже, чем другая, добавленная после неё.</translation>
    </message>
    <message>
        <source>What stands here as a document timestamp is not one.</source>
        <translation>То, что стоит здесь как метка времени документа, ею не является.</translation>
    </message>
    <message>
        <source>The signer states a later time than the one that is proven. Rely on the proven time.</source>
        <translation>Подписант указал более позднее время, чем доказанное. Полагайтесь на доказанное время.</translation>
    </message>
    <message>
        <source>An earlier version of this file carried a signature that was removed. Ask the sender why.</source>
        <translation>В более ранней версии этого файла была подпись, которую удалили. Спросите отправителя о причине.</translation>
    </message>
    <message>
        <source>The file is built so that old programs may show something else than new ones. Read it in an up-to-date program.</source>
        <translation>Файл устроен так, что старые программы могут показывать не то, что новые. Читайте его в современной программе.</translation>
    </message>
    <message>
        <source>The file cannot be read as a proper PDF, so nothing in it was checked.</source>
        <translation>Файл не читается как правильный PDF, поэтому ничего в нём не проверено.</translation>
    </message>
</context>
<context>
    <name>countersign::Desktop</name>
    <message>
        <source>There is no workspace in %1. Choose another folder, or set one up.</source>
        <translation>В %1 нет рабочего пространства. Выберите другую папку или создайте новое.</translation>
    </message>
    <message>
        <source>Opening the office</source>
        <translation>Открытие офиса</translation>
    </message>
    <message>
        <source>Making keys and certificates for the office</source>
        <translation>Создание ключей и сертификатов офиса</translation>
    </message>
    <message>
        <source>Making a sample office</source>
        <translation>Создание примера офиса</translation>
    </message>
    <message>
        <source>This is a sample office. To sign, act as Joanna Wiśniewska at the foot of the rail; her key and its passphrase are in a folder.</source>
        <translation>Это пример офиса. Чтобы подписать, действуйте от имени Joanna Wiśniewska внизу боковой панели; её ключ и пароль к нему лежат в папке.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
</context>
<context>
    <name>countersign::ui::AppearancePage</name>
    <message>
        <source>Appearance and language</source>
        <translation>Оформление и язык</translation>
    </message>
    <message>
        <source>For this desktop only; the office&apos;s documents are not touched.</source>
        <translation>Только на этом компьютере; документы офиса не затрагиваются.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлые</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмные</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Size of the text: 125 %</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Reduce movement</source>
        <translation>Меньше движения</translation>
    </message>
</context>
<context>
    <name>countersign::ui::AutomationPage</name>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Cards move by what happens to a document; a stage&apos;s rules run when a card enters it. Every run is noted in the document&apos;s journal.</source>
        <translation>Карточки движутся вслед за событиями документа; правила этапа срабатывают, когда карточка в него попадает. Каждое срабатывание записано в журнале документа.</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Добавить правило</translation>
    </message>
    <message>
        <source>What moves a card</source>
        <translation>Что двигает карточку</translation>
    </message>
    <message>
        <source>What happens in a stage</source>
        <translation>Что происходит на этапе</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>%1: to “%2”</source>
        <translation>%1: в «%2»</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>«%1»: %2</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Удалить правило</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Add what moves a card</source>
        <translation>Добавить, что двигает карточку</translation>
    </message>
    <message>
        <source>A new secret for the webhook. From the moment you save it, calls are signed with it and the old one is worth nothing.</source>
        <translation>Новый секрет вебхука. Как только вы его сохраните, вызовы подписываются им, а прежний больше ничего не значит.</translation>
    </message>
    <message>
        <source>Use the new secret</source>
        <translation>Использовать новый секрет</translation>
    </message>
    <message>
        <source>The webhook is signed with the new secret from now on.</source>
        <translation>Теперь вебхук подписывается новым секретом.</translation>
    </message>
    <message>
        <source>Remove what moves a card</source>
        <translation>Убрать, что двигает карточку</translation>
    </message>
    <message>
        <source>Only if %1</source>
        <translation>Только если %1</translation>
    </message>
    <message>
        <source>Replace the webhook&apos;s secret</source>
        <translation>Заменить секрет вебхука</translation>
    </message>
    <message>
        <source>a stage that is gone</source>
        <translation>этап, которого больше нет</translation>
    </message>
    <message>
        <source>Deals: %1</source>
        <translation>Сделки: %1</translation>
    </message>
    <message>
        <source>Change what moves a card</source>
        <translation>Изменить, что двигает карточку</translation>
    </message>
    <message>
        <source>It is removed.</source>
        <translation>Удалено.</translation>
    </message>
    <message>
        <source>Change the rule</source>
        <translation>Изменить правило</translation>
    </message>
    <message>
        <source>The rule is removed.</source>
        <translation>Правило удалено.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BackupPage</name>
    <message>
        <source>Backup and restore</source>
        <translation>Копия и восстановление</translation>
    </message>
    <message>
        <source>A backup holds every document, the journal, and the keys under a passphrase of its own. It opens on any computer. Put it on another disk.</source>
        <translation>В копии все документы, журнал и ключи под отдельным паролем. Она открывается на любом компьютере. Храните её на другом диске.</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Пароль копии</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>Make the backup</source>
        <translation>Сделать копию</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Folder of the backup</source>
        <translation>Папка копии</translation>
    </message>
    <message>
        <source>An earlier backup in this folder is brought up to date.</source>
        <translation>Прежняя копия в этой папке будет обновлена.</translation>
    </message>
    <message>
        <source>At least 8 characters. Without it nobody can open the backup, nor can we.</source>
        <translation>Не менее 8 знаков. Без него копию не откроет никто, и мы тоже.</translation>
    </message>
    <message>
        <source>Into a new folder; this office and the backup stay as they are. Afterwards start the program with the new folder.</source>
        <translation>В новую папку; этот офис и копия не меняются. Затем запустите программу с новой папкой.</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Новая папка</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Выбрать: %1</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Выберите папку.</translation>
    </message>
    <message>
        <source>At least 8 characters, please.</source>
        <translation>Не менее 8 знаков.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Пароли различаются.</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Копирование</translation>
    </message>
    <message>
        <source>There is no backup in this folder.</source>
        <translation>В этой папке нет копии.</translation>
    </message>
    <message>
        <source>Choose a new folder.</source>
        <translation>Выберите новую папку.</translation>
    </message>
    <message>
        <source>It did not work.</source>
        <translation>Не получилось.</translation>
    </message>
    <message>
        <source>Restored and checked.</source>
        <translation>Восстановлено и проверено.</translation>
    </message>
    <message>
        <source>The backup is made and checked.</source>
        <translation>Копия сделана и проверена.</translation>
    </message>
    <message>
        <source>%1 in %2. Start the program with this folder.</source>
        <translation>%1 в %2. Запустите программу с этой папкой.</translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <translation>%1 в %2.</translation>
    </message>
    <message>
        <source>A file of this backup is damaged. Nothing was restored and the backup stays as it is. Copy it from its disk again, or choose an earlier one.</source>
        <translation>Файл этой резервной копии повреждён. Ничего не восстановлено, копия осталась как есть. Скопируйте её с диска заново или выберите более раннюю.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardColumn</name>
    <message>
        <source>New document</source>
        <translation>Новый документ</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardMenus</name>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>responsible</source>
        <translation>ответственный</translation>
    </message>
    <message>
        <source>company</source>
        <translation>компания</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Другая сторона</translation>
    </message>
    <message>
        <source>Parties and whose turn it is</source>
        <translation>Стороны и чья очередь</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Roomy cards</source>
        <translation>Просторные карточки</translation>
    </message>
    <message>
        <source>Compact cards</source>
        <translation>Компактные карточки</translation>
    </message>
    <message>
        <source>On the cards</source>
        <translation>На карточках</translation>
    </message>
    <message>
        <source>Columns shown</source>
        <translation>Показанные столбцы</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Без групп</translation>
    </message>
    <message>
        <source>By responsible</source>
        <translation>По ответственным</translation>
    </message>
    <message>
        <source>By our company</source>
        <translation>По нашим компаниям</translation>
    </message>
    <message>
        <source>Only open documents</source>
        <translation>Только открытые документы</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Кто угодно</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>Наша компания</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Любая</translation>
    </message>
    <message>
        <source>Without a filter</source>
        <translation>Без фильтра</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Сдвинуть влево</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Сдвинуть вправо</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Развернуть</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Шире</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>Уже</translation>
    </message>
    <message>
        <source>As designed</source>
        <translation>Как задумано</translation>
    </message>
    <message>
        <source>deal</source>
        <translation>сделка</translation>
    </message>
    <message>
        <source>By deal</source>
        <translation>По сделке</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Сортировать по полю</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>По возрастанию</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>По убыванию</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardModel</name>
    <message>
        <source>%1, unread</source>
        <translation>%1, не прочитан</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardScreen</name>
    <message>
        <source>Search titles, people, contents</source>
        <translation>Названия, люди, текст</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Доска</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Новый документ</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Документов пока нет</translation>
    </message>
    <message>
        <source>Drop a PDF or a Word file anywhere in this window, or start with the button. Each document becomes a card here and moves by itself as people sign.</source>
        <translation>Перетащите PDF или файл Word в любое место этого окна или начните с кнопки. Каждый документ становится здесь карточкой и движется сам по мере подписания.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Titles, numbers, people and the words inside the PDFs were searched. Try the beginning of a word, or look in all documents without a filter.</source>
        <translation>Поиск шёл по названиям, номерам, людям и словам внутри PDF. Попробуйте начало слова или ищите во всех документах без фильтра.</translation>
    </message>
    <message>
        <source>The view is not kept. %1</source>
        <translation>Вид не сохранён. %1</translation>
    </message>
    <message>
        <source>Undo the last move, deal or handing over</source>
        <translation>Отменить последнее перемещение, сделку или передачу</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CardActs</name>
    <message>
        <source>Something else is still being done. Try again in a moment.</source>
        <translation>Ещё выполняется другое действие. Повторите чуть позже.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) stay as they are. “%1”: %2</source>
        <translation>
            <numerusform>%n документ остаётся как есть. «%1»: %2</numerusform>
            <numerusform>%n документа остаются как есть. «%1»: %2</numerusform>
            <numerusform>%n документов остаются как есть. «%1»: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Перемещение</translation>
    </message>
    <message>
        <source>“%1” is now in “%2”.</source>
        <translation>«%1» теперь в «%2».</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are now in “%1”.</source>
        <translation>
            <numerusform>%n документ теперь в «%1».</numerusform>
            <numerusform>%n документа теперь в «%1».</numerusform>
            <numerusform>%n документов теперь в «%1».</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>“%1” stays where it is. %2</source>
        <translation>«%1» остаётся на месте. %2</translation>
    </message>
    <message>
        <source>Moving back</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>“%1” is back in “%2”.</source>
        <translation>«%1» снова в «%2».</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are back where they were.</source>
        <translation>
            <numerusform>%n документ вернулся на место.</numerusform>
            <numerusform>%n документа вернулись на место.</numerusform>
            <numerusform>%n документов вернулись на место.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminding</source>
        <translation>Напоминание</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) are on their way.</source>
        <translation>
            <numerusform>%n напоминание отправляется.</numerusform>
            <numerusform>%n напоминания отправляются.</numerusform>
            <numerusform>%n напоминаний отправляются.</numerusform>
        </translation>
    </message>
    <message>
        <source>No reminder about “%1”. %2</source>
        <translation>Нет напоминания о «%1». %2</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>Передача</translation>
    </message>
    <message numerus="yes">
        <source>%1 is responsible for %n document(s) now.</source>
        <translation>
            <numerusform>%1 теперь отвечает за %n документ.</numerusform>
            <numerusform>%1 теперь отвечает за %n документа.</numerusform>
            <numerusform>%1 теперь отвечает за %n документов.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not handed over. %2</source>
        <translation>«%1» не передан. %2</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Отмена документа</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are cancelled.</source>
        <translation>
            <numerusform>%n документ отменён.</numerusform>
            <numerusform>%n документа отменены.</numerusform>
            <numerusform>%n документов отменено.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not cancelled. %2</source>
        <translation>«%1» не отменён. %2</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Экспорт</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are in %1.</source>
        <translation>
            <numerusform>%n документ лежит в %1.</numerusform>
            <numerusform>%n документа лежат в %1.</numerusform>
            <numerusform>%n документов лежит в %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” could not be exported. %2</source>
        <translation>Не удалось экспортировать «%1». %2</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Отметка</translation>
    </message>
    <message>
        <source>Putting to a deal</source>
        <translation>Добавление к сделке</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are part of the deal now.</source>
        <translation>
            <numerusform>%n документ теперь относится к сделке.</numerusform>
            <numerusform>%n документа теперь относятся к сделке.</numerusform>
            <numerusform>%n документов теперь относятся к сделке.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are part of no deal now.</source>
        <translation>
            <numerusform>%n документ больше не относится к сделке.</numerusform>
            <numerusform>%n документа больше не относятся к сделке.</numerusform>
            <numerusform>%n документов больше не относятся к сделке.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” stays as it is. %2</source>
        <translation>«%1» остаётся как есть. %2</translation>
    </message>
    <message>
        <source>Putting back</source>
        <translation>Возвращается</translation>
    </message>
    <message>
        <source>Saving the template</source>
        <translation>Шаблон сохраняется</translation>
    </message>
    <message>
        <source>“%1” is a template now. Rename it under Templates.</source>
        <translation>«%1» теперь шаблон. Переименовать его можно в разделе «Шаблоны».</translation>
    </message>
    <message>
        <source>“%1” is not a template. %2</source>
        <translation>«%1» не стал шаблоном. %2</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Отменять нечего.</translation>
    </message>
    <message>
        <source>Handing back</source>
        <translation>Передача обратно</translation>
    </message>
    <message>
        <source>“%1” stays unread. %2</source>
        <translation>«%1» остаётся непрочитанным. %2</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CardDelegate</name>
    <message>
        <source>DRAFT</source>
        <translation>ЧЕРНОВИК</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CardList</name>
    <message>
        <source>There is news you have not seen.</source>
        <translation>Есть новости, которых вы не видели.</translation>
    </message>
    <message>
        <source>Go through the cards</source>
        <translation>Переход по карточкам</translation>
    </message>
    <message>
        <source>Move the card to another stage</source>
        <translation>Переместить карточку на другой этап</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Открыть документ</translation>
    </message>
    <message>
        <source>Choose several cards</source>
        <translation>Выбрать несколько карточек</translation>
    </message>
    <message>
        <source>What can be done with the card</source>
        <translation>Что можно сделать с карточкой</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>Снять выделение</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CardTable</name>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Go through the documents</source>
        <translation>Переход по документам</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Открыть документ</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Что с ним можно сделать</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>Снять выделение</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CardTableModel</name>
    <message>
        <source>%1, unread</source>
        <translation>%1, не прочитан</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Другая сторона</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>Что нужно</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменён</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CertificateCard</name>
    <message>
        <source>A passphrase for the key</source>
        <translation>Пароль для ключа</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>То же ещё раз</translation>
    </message>
    <message>
        <source>Make and save the key</source>
        <translation>Создать и сохранить ключ</translation>
    </message>
    <message>
        <source>At least 8 characters. Nobody can find it out for you: write it down in a safe place.</source>
        <translation>Не менее 8 символов. Восстановить его не сможет никто: запишите в надёжном месте.</translation>
    </message>
    <message>
        <source>Certificate for signing</source>
        <translation>Сертификат для подписи</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Выпущен</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Пока нет</translation>
    </message>
    <message>
        <source>%1 signs with a key file of the company authority. Its fingerprint begins with %2.</source>
        <translation>%1 подписывает файлом ключа от удостоверяющего центра компании. Его отпечаток начинается с %2.</translation>
    </message>
    <message>
        <source>%1 cannot sign in this app yet. The company authority makes a certificate, and a key file that only its passphrase opens.</source>
        <translation>%1 пока не может подписывать в этой программе. Удостоверяющий центр компании создаёт сертификат и файл ключа, который открывается только паролем.</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>Создать новый</translation>
    </message>
    <message>
        <source>Make a certificate</source>
        <translation>Создать сертификат</translation>
    </message>
    <message>
        <source>At least 8 characters, please.</source>
        <translation>Не менее 8 символов, пожалуйста.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Пароли не совпадают.</translation>
    </message>
    <message>
        <source>Where is the key kept?</source>
        <translation>Где хранить ключ?</translation>
    </message>
    <message>
        <source>Key files (*.p12)</source>
        <translation>Файлы ключей (*.p12)</translation>
    </message>
    <message>
        <source>The key is saved as %1. You choose it when you sign.</source>
        <translation>Ключ сохранён как %1. Его нужно выбрать при подписании.</translation>
    </message>
    <message>
        <source>The key was not saved, so nobody has it. Make a new one when you need it.</source>
        <translation>Ключ не сохранён, его ни у кого нет. Создайте новый, когда понадобится.</translation>
    </message>
    <message>
        <source>The key could not be written: make it again and choose another folder. %1</source>
        <translation>Не удалось записать ключ: создайте его ещё раз и выберите другую папку. %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CertificatesPage</name>
    <message>
        <source>Ended %1</source>
        <translation>Истёк %1</translation>
    </message>
    <message numerus="yes">
        <source>Ends in %n days</source>
        <translation>
            <numerusform>Истекает через %n день</numerusform>
            <numerusform>Истекает через %n дня</numerusform>
            <numerusform>Истекает через %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>Valid to %1</source>
        <translation>Действует до %1</translation>
    </message>
    <message>
        <source>PIN in order</source>
        <translation>PIN в порядке</translation>
    </message>
    <message>
        <source>needs no PIN</source>
        <translation>PIN не нужен</translation>
    </message>
    <message>
        <source>few PIN tries left</source>
        <translation>мало попыток PIN</translation>
    </message>
    <message>
        <source>one PIN try left: the next wrong one locks it</source>
        <translation>одна попытка PIN: следующая ошибка заблокирует</translation>
    </message>
    <message>
        <source>PIN locked: the card&apos;s own program unlocks it with the PUK</source>
        <translation>PIN заблокирован: программа карты снимет блокировку по PUK</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Сертификаты</translation>
    </message>
    <message>
        <source>The company authority vouches for our signatories and our seal. Give its root to partners, so that their programs trust our signatures.</source>
        <translation>Центр компании ручается за наших подписантов и печать. Дайте его корень партнёрам, чтобы их программы доверяли нашим подписям.</translation>
    </message>
    <message>
        <source>Save the root for partners…</source>
        <translation>Сохранить корень для партнёров…</translation>
    </message>
    <message>
        <source>Make a new authority</source>
        <translation>Создать новый центр</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Make a new seal</source>
        <translation>Создать новую печать</translation>
    </message>
    <message>
        <source>Use a seal of another authority…</source>
        <translation>Взять печать другого центра…</translation>
    </message>
    <message>
        <source>Passphrase of the seal&apos;s file</source>
        <translation>Пароль файла печати</translation>
    </message>
    <message>
        <source>Use this seal</source>
        <translation>Использовать эту печать</translation>
    </message>
    <message>
        <source>Look for cards and tokens</source>
        <translation>Искать карты и токены</translation>
    </message>
    <message>
        <source>Company authority</source>
        <translation>Центр компании</translation>
    </message>
    <message>
        <source>Every member needs a new key file afterwards, and partners need the new root. What was signed before stays good.</source>
        <translation>После этого каждому сотруднику нужен новый файл ключа, а партнёрам — новый корень. Подписанное раньше остаётся в силе.</translation>
    </message>
    <message>
        <source>Company seal</source>
        <translation>Печать компании</translation>
    </message>
    <message>
        <source>Members&apos; certificates</source>
        <translation>Сертификаты сотрудников</translation>
    </message>
    <message>
        <source>Cards and tokens on this computer</source>
        <translation>Карты и токены на этом компьютере</translation>
    </message>
    <message>
        <source>Where is the root saved?</source>
        <translation>Куда сохранить корень?</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Сертификаты (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>The new authority is made. Give its root to partners and new key files to the members.</source>
        <translation>Новый центр создан. Дайте партнёрам корень, а сотрудникам — новые файлы ключей.</translation>
    </message>
    <message>
        <source>The new seal is used from now on.</source>
        <translation>Теперь используется новая печать.</translation>
    </message>
    <message>
        <source>Choose the seal&apos;s key file</source>
        <translation>Выберите файл ключа печати</translation>
    </message>
    <message>
        <source>Key files (*.p12 *.pfx);;All files (*)</source>
        <translation>Файлы ключей (*.p12 *.pfx);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Documents are sealed with this key from now on.</source>
        <translation>Теперь документы запечатываются этим ключом.</translation>
    </message>
    <message>
        <source>Looking for cards and tokens…</source>
        <translation>Поиск карт и токенов…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Пока нет</translation>
    </message>
    <message>
        <source>%1
Fingerprint, to be compared by telephone:
%2</source>
        <translation>%1
Отпечаток, чтобы сверить по телефону:
%2</translation>
    </message>
    <message>
        <source>Nobody of the office can sign with a certificate yet. Make the authority: two clicks, and no other company is needed.</source>
        <translation>Пока никто в офисе не может подписывать сертификатом. Создайте центр: два щелчка, и другая компания не нужна.</translation>
    </message>
    <message>
        <source>Make the authority</source>
        <translation>Создать центр</translation>
    </message>
    <message>
        <source>%1, issued by %2. It closes every finished document and signs for clients who have no key.</source>
        <translation>%1, выдана: %2. Закрывает каждый готовый документ и подписывает за клиентов без ключа.</translation>
    </message>
    <message>
        <source>Key file of the company authority</source>
        <translation>Файл ключа центра компании</translation>
    </message>
    <message>
        <source>Own key: %1, issued by %2</source>
        <translation>Свой ключ: %1, выдан: %2</translation>
    </message>
    <message>
        <source>Nobody has one yet. They are made under Members, or by each member under My profile.</source>
        <translation>Пока ни у кого нет. Их делают в разделе сотрудников или каждый сам в своём профиле.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Готова</translation>
    </message>
    <message>
        <source>Look here</source>
        <translation>Обратите внимание</translation>
    </message>
    <message>
        <source>%1 · number %2 · %3</source>
        <translation>%1 · номер %2 · %3</translation>
    </message>
    <message>
        <source>%1, issued by %2, valid to %3</source>
        <translation>%1, выдан: %2, действует до %3</translation>
    </message>
    <message>
        <source>%1, issued by %2, ended or not for signing: %3</source>
        <translation>%1, выдан: %2, истёк или не для подписи: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n reader(s)</source>
        <translation>
            <numerusform>%1: %2, %n считыватель</numerusform>
            <numerusform>%1: %2, %n считывателя</numerusform>
            <numerusform>%1: %2, %n считывателей</numerusform>
        </translation>
    </message>
    <message>
        <source>No driver for cards (PKCS#11 module) is installed on this computer.</source>
        <translation>На этом компьютере нет драйвера карт (модуля PKCS#11).</translation>
    </message>
    <message>
        <source>The root is saved. Tell partners its fingerprint another way, so that they can compare.</source>
        <translation>Корень сохранён. Сообщите партнёрам отпечаток другим путём, чтобы они сверили.</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>Отозвать…</translation>
    </message>
    <message>
        <source>Take back the certificate of %1</source>
        <extracomment>%1 is a member&apos;s name</extracomment>
        <translation>Отозвать сертификат: %1</translation>
    </message>
    <message>
        <source>The key signs nothing any more, and this cannot be undone. What it signed without a timestamp is not believed any more either. %1 needs a new certificate to sign again.</source>
        <translation>Ключом больше нельзя будет подписывать, и это необратимо. Подписи без метки времени тоже перестанут считаться достоверными. Чтобы снова подписывать, %1 нужен новый сертификат.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>The key was lost, copied or stolen</source>
        <translation>Ключ потерян, скопирован или украден</translation>
    </message>
    <message>
        <source>They no longer work here</source>
        <translation>Человек здесь больше не работает</translation>
    </message>
    <message>
        <source>A newer certificate takes its place</source>
        <translation>Его заменяет более новый сертификат</translation>
    </message>
    <message>
        <source>They may no longer sign</source>
        <translation>Человеку больше нельзя подписывать</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>The certificate of %1 is taken back. Save the list for partners who check signatures themselves.</source>
        <translation>Сертификат отозван: %1. Сохраните список для партнёров, которые сами проверяют подписи.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Отозванные</translation>
    </message>
    <message>
        <source>%1, on %2: certificate %3</source>
        <extracomment>a person&apos;s name, a date, a certificate&apos;s number</extracomment>
        <translation>%1, %2: сертификат %3</translation>
    </message>
    <message>
        <source>Save the list for partners…</source>
        <translation>Сохранить список для партнёров…</translation>
    </message>
    <message>
        <source>Where is the list saved?</source>
        <translation>Где сохранить список?</translation>
    </message>
    <message>
        <source>Revocation lists (*.crl)</source>
        <translation>Списки отозванных (*.crl)</translation>
    </message>
    <message>
        <source>The list is saved. It says what it says for a week; save it again for whoever asks later.</source>
        <translation>Список сохранён. Он действует неделю; тем, кто спросит позже, сохраните его заново.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ChangesCard</name>
    <message>
        <source>What changed in %1</source>
        <translation>Что изменилось в %1</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Следующее место</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>To the eye the pages are the same.</source>
        <translation>На глаз страницы одинаковы.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are marked.</source>
        <translation>
            <numerusform>Отмечено %n место.</numerusform>
            <numerusform>Отмечено %n места.</numerusform>
            <numerusform>Отмечено %n мест.</numerusform>
        </translation>
    </message>
    <message>
        <source>The fields stayed beside their text.</source>
        <translation>Поля остались у своего текста.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) lost the text they stood beside: look where they lie now.</source>
        <translation>
            <numerusform>%n поле потеряло текст, у которого стояло: проверьте, где оно теперь.</numerusform>
            <numerusform>%n поля потеряли текст, у которого стояли: проверьте, где они теперь.</numerusform>
            <numerusform>%n полей потеряли текст, у которого стояли: проверьте, где они теперь.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::CheckStep</name>
    <message>
        <source>Check and send</source>
        <translation>Проверка и отправка</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Что произойдёт</translation>
    </message>
    <message>
        <source>gets a copy when all is signed</source>
        <translation>получит копию, когда всё будет подписано</translation>
    </message>
    <message>
        <source>approves in the app</source>
        <translation>согласует в программе</translation>
    </message>
    <message>
        <source>signs in the app</source>
        <translation>подписывает в программе</translation>
    </message>
    <message>
        <source>signs by link, sent to %1 in %2</source>
        <translation>подписывает по ссылке, отправленной на %1 (язык: %2)</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>наша сторона</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>другая сторона</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 файл</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 страница</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страницы</numerusform>
            <numerusform>%n страниц</numerusform>
        </translation>
    </message>
    <message>
        <source>1 field</source>
        <translation>1 поле</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n поле</numerusform>
            <numerusform>%n поля</numerusform>
            <numerusform>%n полей</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>без срока</translation>
    </message>
    <message>
        <source>Then the company seal closes the file and everybody gets it.</source>
        <translation>Затем электронная печать компании закроет файл, и его получат все.</translation>
    </message>
    <message>
        <source>It is still being checked.</source>
        <translation>Проверка ещё идёт.</translation>
    </message>
    <message>
        <source>Something is still missing: see the list.</source>
        <translation>Чего-то ещё не хватает: см. список.</translation>
    </message>
    <message>
        <source>Trying out the signed pages</source>
        <translation>Пробная сборка подписанных страниц</translation>
    </message>
    <message>
        <source>It could not be checked</source>
        <translation>Проверить не удалось</translation>
    </message>
    <message>
        <source>Everything is in place</source>
        <translation>Всё на месте</translation>
    </message>
    <message>
        <source>One thing is missing</source>
        <translation>Не хватает одного</translation>
    </message>
    <message numerus="yes">
        <source>%n things are missing</source>
        <translation>
            <numerusform>Не хватает %n пункта</numerusform>
            <numerusform>Не хватает %n пунктов</numerusform>
            <numerusform>Не хватает %n пунктов</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Enter sends it.</source>
        <translation>Ctrl+Enter отправит.</translation>
    </message>
    <message>
        <source>A click on a line goes to its place.</source>
        <translation>Щелчок по строке ведёт к нужному месту.</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n напоминание</numerusform>
            <numerusform>%n напоминания</numerusform>
            <numerusform>%n напоминаний</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::CompaniesPane</name>
    <message>
        <source>Usual signatory</source>
        <translation>Обычно подписывает</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Выбрать изображение…</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>A PNG with a transparent ground looks best on paper.</source>
        <translation>На бумаге лучше всего выглядит PNG с прозрачным фоном.</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Никто конкретно</translation>
    </message>
    <message>
        <source>Save the company first.</source>
        <translation>Сначала сохраните компанию.</translation>
    </message>
    <message>
        <source>No company yet</source>
        <translation>Компаний пока нет</translation>
    </message>
    <message>
        <source>Our own legal entities: their details are printed on documents and their seal closes them.</source>
        <translation>Наши собственные юридические лица: их реквизиты печатаются в документах, а их электронная печать закрывает документы.</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Новая компания</translation>
    </message>
    <message>
        <source>Choose the stamp&apos;s picture</source>
        <translation>Выбор изображения печати</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Изображения (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>This picture cannot be read. Choose a PNG or JPEG of at most 16 MB.</source>
        <translation>Изображение не читается. Выберите PNG или JPEG размером до 16 МБ.</translation>
    </message>
    <message>
        <source>The stamp is saved.</source>
        <translation>Печать сохранена.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>Сохранено: %1.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ContactsModel</name>
    <message>
        <source>private individual</source>
        <translation>частное лицо</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ContactsPane</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Language of messages</source>
        <translation>Язык сообщений</translation>
    </message>
    <message>
        <source>A private individual, no company</source>
        <translation>Частное лицо, без компании</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Links to sign and finished documents go here.</source>
        <translation>Сюда приходят ссылки на подпись и готовые документы.</translation>
    </message>
    <message>
        <source>For your colleagues only</source>
        <translation>Только для ваших коллег</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Введите имя.</translation>
    </message>
    <message>
        <source>Write an e-mail address or a phone number: one of them is needed to send a link.</source>
        <translation>Введите адрес эл. почты или номер телефона: для отправки ссылки нужно одно из них.</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Контактов пока нет</translation>
    </message>
    <message>
        <source>People and firms of the other side. Add one here, or type them while you prepare a document: they are kept.</source>
        <translation>Люди и компании другой стороны. Добавьте здесь или введите при подготовке документа: они сохранятся.</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Новый контакт</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>Сохранено: %1.</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>Удалено: %1.</translation>
    </message>
    <message>
        <source>Make it one</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>They are two</source>
        <translation>Это двое</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) may be there twice.</source>
        <translation>
            <numerusform>%n контакт, возможно, есть дважды.</numerusform>
            <numerusform>%n контакта, возможно, есть дважды.</numerusform>
            <numerusform>%n контактов, возможно, есть дважды.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 и %2</translation>
    </message>
    <message>
        <source>%1 is one contact now.</source>
        <translation>%1 теперь один контакт.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Пока нет.</translation>
    </message>
    <message>
        <source>On the relay</source>
        <translation>На сервере</translation>
    </message>
    <message>
        <source>It keeps sealed packages, answers and network addresses for a while. Somebody who asks to be forgotten is forgotten there at once; your signed documents stay.</source>
        <translation>Некоторое время он хранит запечатанные пакеты, ответы и сетевые адреса. Кто просит его забыть, того там забывают сразу; ваши подписанные документы остаются.</translation>
    </message>
    <message>
        <source>Have it forget this person</source>
        <translation>Забыть этого человека</translation>
    </message>
    <message>
        <source>Forget for good?</source>
        <translation>Забыть навсегда?</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Запрошено</translation>
    </message>
    <message>
        <source>The relay holds nothing of this person.</source>
        <translation>У сервера ничего нет об этом человеке.</translation>
    </message>
    <message numerus="yes">
        <source>The relay forgets %n link(s) of this person.</source>
        <translation>
            <numerusform>Сервер забывает %n ссылку этого человека.</numerusform>
            <numerusform>Сервер забывает %n ссылки этого человека.</numerusform>
            <numerusform>Сервер забывает %n ссылок этого человека.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are still under way: ask again when they are finished.</source>
        <translation>
            <numerusform>%n документ ещё в работе: запросите снова, когда он будет завершён.</numerusform>
            <numerusform>%n документа ещё в работе: запросите снова, когда они будут завершены.</numerusform>
            <numerusform>%n документов ещё в работе: запросите снова, когда они будут завершены.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::ContactsScreen</name>
    <message>
        <source>Search names, firms, numbers</source>
        <translation>Имена, компании, номера</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Новый контакт</translation>
    </message>
    <message>
        <source>Our companies</source>
        <translation>Наши компании</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Новая компания</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Choose a file with contacts</source>
        <translation>Выберите файл с контактами</translation>
    </message>
    <message>
        <source>Contacts (*.vcf *.csv *.txt *.tsv);;All files (*)</source>
        <translation>Контакты (*.vcf *.csv *.txt *.tsv);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Save the contacts</source>
        <translation>Сохранить контакты</translation>
    </message>
    <message>
        <source>vCard, for address books</source>
        <translation>vCard, для адресных книг</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, для таблиц</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are in %1.</source>
        <translation>
            <numerusform>%n контакт сохранён в %1.</numerusform>
            <numerusform>%n контакта сохранены в %1.</numerusform>
            <numerusform>%n контактов сохранено в %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::ContentsCard</name>
    <message>
        <source>Inside “%1”</source>
        <translation>Внутри «%1»</translation>
    </message>
    <message>
        <source>Because it is signed, nothing of it can be taken out.</source>
        <translation>Он подписан, поэтому из него ничего нельзя убрать.</translation>
    </message>
    <message>
        <source>Take the JavaScript out</source>
        <translation>Убрать JavaScript</translation>
    </message>
    <message>
        <source>Take the XFA form out; the form that every reader shows stays</source>
        <translation>Убрать форму XFA; форма, которую видят все, останется</translation>
    </message>
    <message>
        <source>Take out what it wants to do by itself</source>
        <translation>Убрать то, что он делает сам</translation>
    </message>
    <message>
        <source>Take the embedded files out</source>
        <translation>Убрать вложенные файлы</translation>
    </message>
    <message>
        <source>Cut the references to other files</source>
        <translation>Убрать ссылки на другие файлы</translation>
    </message>
    <message>
        <source>Make its form fields part of the pages; otherwise they stay fields</source>
        <translation>Сделать поля формы частью страниц; иначе они останутся полями</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Keep all as it is</source>
        <translation>Оставить всё как есть</translation>
    </message>
    <message>
        <source>Choose what is taken out.</source>
        <translation>Выберите, что убрать.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CreateScreen</name>
    <message>
        <source>New document</source>
        <translation>Новый документ</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Кто подписывает</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Поля</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Доставка</translation>
    </message>
    <message>
        <source>Check and send</source>
        <translation>Проверка и отправка</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Отменить (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Повторить (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Предпросмотр</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Чтение: %1</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n files</source>
        <translation>
            <numerusform>Чтение %n файла</numerusform>
            <numerusform>Чтение %n файлов</numerusform>
            <numerusform>Чтение %n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be added</source>
        <translation>Не удалось добавить файл</translation>
    </message>
    <message>
        <source>Checking and converting %1</source>
        <translation>Проверка и преобразование: %1</translation>
    </message>
    <message>
        <source>%1 could not be added</source>
        <translation>Не удалось добавить: %1</translation>
    </message>
    <message>
        <source>The draft could not be opened</source>
        <translation>Не удалось открыть черновик</translation>
    </message>
    <message>
        <source>The draft could not be saved</source>
        <translation>Не удалось сохранить черновик</translation>
    </message>
    <message>
        <source>The pages could not be read</source>
        <translation>Не удалось прочитать страницы</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>Не отправлено</translation>
    </message>
    <message>
        <source>It could not be taken out</source>
        <translation>Убрать не удалось</translation>
    </message>
    <message>
        <source>Not kept in the contacts: %1</source>
        <translation>Не сохранено в контактах: %1</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>сохранение…</translation>
    </message>
    <message>
        <source>draft saved</source>
        <translation>черновик сохранён</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Taking it out</source>
        <translation>Убираем</translation>
    </message>
    <message>
        <source>Next step; in the last one: send</source>
        <translation>Следующий шаг; на последнем: отправить</translation>
    </message>
    <message>
        <source>Go to a step</source>
        <translation>Перейти к шагу</translation>
    </message>
    <message>
        <source>Filling in the document</source>
        <translation>Документ заполняется</translation>
    </message>
    <message>
        <source>The document could not be made</source>
        <translation>Не удалось создать документ</translation>
    </message>
    <message>
        <source>The file could not be replaced</source>
        <translation>Не удалось заменить файл</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Сохранить как шаблон</translation>
    </message>
    <message>
        <source>“%1” is a template now. Rename it under Templates.</source>
        <translation>«%1» теперь шаблон. Переименовать его можно в разделе «Шаблоны».</translation>
    </message>
    <message>
        <source>The template could not be saved</source>
        <translation>Не удалось сохранить шаблон</translation>
    </message>
    <message>
        <source>Give it a title first</source>
        <translation>Сначала дайте название</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>Файлы ещё читаются.</translation>
    </message>
    <message>
        <source>Checking and converting</source>
        <translation>Проверка и преобразование</translation>
    </message>
    <message>
        <source>Stopped. Nothing was added.</source>
        <translation>Остановлено. Ничего не добавлено.</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>Добавлено: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n files were added.</source>
        <translation>
            <numerusform>Добавлен %n файл.</numerusform>
            <numerusform>Добавлено %n файла.</numerusform>
            <numerusform>Добавлено %n файлов.</numerusform>
        </translation>
    </message>
    <message>
        <source>The fields stay where they are; the new pages have none yet.</source>
        <translation>Поля остаются на своих местах; на новых страницах их пока нет.</translation>
    </message>
    <message>
        <source>Look at what is inside: some of it can be taken out.</source>
        <translation>Посмотрите, что внутри: кое-что можно убрать.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Посмотреть</translation>
    </message>
    <message>
        <source>Drop to add to this document</source>
        <translation>Отпустите, чтобы добавить к этому документу</translation>
    </message>
    <message>
        <source>The deal could not be chosen</source>
        <translation>Не удалось выбрать сделку</translation>
    </message>
    <message>
        <source>Looking for what changed in %1</source>
        <translation>Ищем изменения в %1</translation>
    </message>
    <message>
        <source>Stopped. The document is as it was.</source>
        <translation>Остановлено. Документ остался без изменений.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was made.</source>
        <translation>Остановлено. Ничего не создано.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was sent; it is a draft as before.</source>
        <translation>Остановлено. Ничего не отправлено; это по-прежнему черновик.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealForm</name>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>Наша компания</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Новый документ</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Пока никто</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>For your colleagues only</source>
        <translation>Только для коллег</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>There is no template yet. Save a document as a template from its page.</source>
        <translation>Шаблонов ещё нет. Сохраните документ как шаблон на его странице.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Пока нет.</translation>
    </message>
    <message>
        <source>%1 created the deal</source>
        <translation>%1: сделка создана</translation>
    </message>
    <message>
        <source>%1 edited the deal</source>
        <translation>%1: сделка изменена</translation>
    </message>
    <message>
        <source>Give it a title.</source>
        <translation>Укажите название.</translation>
    </message>
    <message>
        <source>Write an amount, such as %1.</source>
        <translation>Введите сумму, например %1.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealsScreen</name>
    <message>
        <source>Search titles, contacts, firms</source>
        <translation>Поиск по названиям, контактам, фирмам</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Новая сделка</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>No deals yet</source>
        <translation>Сделок пока нет</translation>
    </message>
    <message>
        <source>A deal holds what is to be agreed with a contact. Drag it from stage to stage; a stage can send the contract by itself.</source>
        <translation>Сделка хранит то, о чём нужно договориться с контактом. Перетаскивайте её по этапам; этап может сам отправить договор.</translation>
    </message>
    <message>
        <source>Really remove?</source>
        <translation>Точно удалить?</translation>
    </message>
    <message>
        <source>“%1” is in “%2” now.</source>
        <translation>«%1» теперь в «%2».</translation>
    </message>
    <message>
        <source>The document of “%1” is made.</source>
        <translation>Документ для «%1» создан.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>“%1” moved, but its document could not be sent. The deal says why.</source>
        <translation>«%1» перемещена, но документ отправить не удалось. Причина указана в сделке.</translation>
    </message>
    <message>
        <source>What happens here by itself</source>
        <translation>Что происходит здесь само</translation>
    </message>
    <message>
        <source>The stage is set up.</source>
        <translation>Этап настроен.</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>«%1»: сохранено.</translation>
    </message>
    <message>
        <source>“%1” is removed. Its documents stay.</source>
        <translation>«%1»: удалено. Документы остаются.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>The view is not kept. %1</source>
        <translation>Вид не сохранён. %1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Columns shown</source>
        <translation>Показанные столбцы</translation>
    </message>
    <message>
        <source>Name of the stage</source>
        <translation>Название этапа</translation>
    </message>
    <message>
        <source>Empty: “%1”, in each member&apos;s language.</source>
        <translation>Пусто: «%1», на языке каждого сотрудника.</translation>
    </message>
    <message>
        <source>A stage of deals</source>
        <translation>Этап сделок</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Введите название.</translation>
    </message>
    <message>
        <source>The stage is called “%1” now.</source>
        <translation>Этап теперь называется «%1».</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DeliveryPage</name>
    <message>
        <source>Delivery</source>
        <translation>Доставка</translation>
    </message>
    <message>
        <source>The relay sends the links by e-mail or SMS and keeps the sealed packages until they are fetched. It never sees what is in a document.</source>
        <translation>Сервер-посредник отправляет ссылки по эл. почте или SMS и хранит зашифрованные пакеты, пока их не заберут. Содержимого документа он никогда не видит.</translation>
    </message>
    <message>
        <source>Address of the relay</source>
        <translation>Адрес сервера-посредника</translation>
    </message>
    <message>
        <source>Enrolment token</source>
        <translation>Токен регистрации</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Подключиться</translation>
    </message>
    <message>
        <source>The relay prints it when it starts for the first time, and keeps it in its data folder. It works once.</source>
        <translation>Сервер выводит его при первом запуске и хранит в папке данных. Действует один раз.</translation>
    </message>
    <message>
        <source>No relay yet.</source>
        <translation>Сервера-посредника пока нет.</translation>
    </message>
    <message>
        <source>Documents can be signed in the app, but no link can be sent to the other side.</source>
        <translation>Документы можно подписывать в программе, но ссылку другой стороне не отправить.</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Подключено.</translation>
    </message>
    <message>
        <source>Links go out through %1.</source>
        <translation>Ссылки уходят через %1.</translation>
    </message>
    <message>
        <source>The relay does not answer.</source>
        <translation>Сервер-посредник не отвечает.</translation>
    </message>
    <message>
        <source>What is to be sent waits here and goes out by itself as soon as %1 answers again.</source>
        <translation>Всё, что нужно отправить, ждёт здесь и уйдёт само, как только %1 снова ответит.</translation>
    </message>
    <message>
        <source>Write the whole address, such as https://sign.firm.example.</source>
        <translation>Введите адрес полностью, например https://sign.firm.example.</translation>
    </message>
    <message>
        <source>Paste the token that the relay printed.</source>
        <translation>Вставьте токен, который вывел сервер-посредник.</translation>
    </message>
    <message>
        <source>This office uses the relay now.</source>
        <translation>Теперь офис работает через этот сервер-посредник.</translation>
    </message>
    <message>
        <source>Try e-mail with this address</source>
        <translation>Проверить почту на этом адресе</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Отправить пробу</translation>
    </message>
    <message>
        <source>Try SMS with this number</source>
        <translation>Проверить SMS на этом номере</translation>
    </message>
    <message>
        <source>Send a test by e-mail</source>
        <translation>Отправить пробу по почте</translation>
    </message>
    <message>
        <source>Send a test by SMS</source>
        <translation>Отправить пробу по SMS</translation>
    </message>
    <message>
        <source>Does it arrive?</source>
        <translation>Доходит ли?</translation>
    </message>
    <message>
        <source>Where should the test go?</source>
        <translation>Куда отправить пробу?</translation>
    </message>
    <message>
        <source>A test from Countersign</source>
        <translation>Проба от Countersign</translation>
    </message>
    <message>
        <source>If you read this, links will arrive the same way. Nobody has to do anything.</source>
        <translation>Если вы это читаете, ссылки дойдут так же. Делать ничего не нужно.</translation>
    </message>
    <message>
        <source>The server&apos;s words: %1</source>
        <translation>Ответ сервера: %1</translation>
    </message>
    <message>
        <source>Taken over for %1. See whether it arrives.</source>
        <translation>Принято для %1. Проверьте, дойдёт ли.</translation>
    </message>
    <message>
        <source>It was refused.</source>
        <translation>Отказано.</translation>
    </message>
    <message>
        <source>It did not go out.</source>
        <translation>Не отправлено.</translation>
    </message>
    <message>
        <source>This office uses this relay already. A new token joins it again.</source>
        <translation>Офис уже работает через этот сервер-посредник. С новым токеном он подключится заново.</translation>
    </message>
    <message numerus="yes">
        <source>An invitation by SMS has up to %1 characters and goes as %n message(s).</source>
        <translation>
            <numerusform>Приглашение по SMS занимает до %1 знаков и уходит как %n сообщение.</numerusform>
            <numerusform>Приглашение по SMS занимает до %1 знаков и уходит как %n сообщения.</numerusform>
            <numerusform>Приглашение по SMS занимает до %1 знаков и уходит как %n сообщений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An invitation by SMS has up to %1 characters, some outside the GSM alphabet, and goes as %n message(s).</source>
        <translation>
            <numerusform>Приглашение по SMS занимает до %1 знаков, часть которых вне алфавита GSM, и уходит как %n сообщение.</numerusform>
            <numerusform>Приглашение по SMS занимает до %1 знаков, часть которых вне алфавита GSM, и уходит как %n сообщения.</numerusform>
            <numerusform>Приглашение по SMS занимает до %1 знаков, часть которых вне алфавита GSM, и уходит как %n сообщений.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::DeliveryStep</name>
    <message>
        <source>How does it reach them?</source>
        <translation>Как доставить документ?</translation>
    </message>
    <message>
        <source>Everybody outside gets a link of their own. The document is encrypted before it leaves this computer; only who has the link can read it.</source>
        <translation>Каждый внешний участник получает свою ссылку. Документ шифруется до отправки с этого компьютера; прочитать его может только тот, у кого есть ссылка.</translation>
    </message>
    <message>
        <source>Nobody outside takes part: nothing is sent, everybody signs in the app.</source>
        <translation>Внешних участников нет: ничего не отправляется, все подписывают в программе.</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>До какого срока</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>Без срока</translation>
    </message>
    <message>
        <source>In one week</source>
        <translation>Через неделю</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>Через две недели</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>Через месяц</translation>
    </message>
    <message>
        <source>On a day I choose</source>
        <translation>В выбранный день</translation>
    </message>
    <message>
        <source>Day of the deadline</source>
        <translation>День окончания срока</translation>
    </message>
    <message>
        <source>Links stop working after %1.</source>
        <translation>Ссылки перестанут работать после: %1.</translation>
    </message>
    <message>
        <source>Without a deadline a link works for 30 days.</source>
        <translation>Без срока ссылка действует 30 дней.</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Напоминания</translation>
    </message>
    <message>
        <source>They go to whoever has not acted by then, and end when they have, or when they want no more.</source>
        <translation>Идут тем, кто ещё ничего не сделал, и кончаются, когда сделают или больше не захотят.</translation>
    </message>
    <message>
        <source>None by themselves</source>
        <translation>Сами не уходят</translation>
    </message>
    <message>
        <source>After three days</source>
        <translation>Через три дня</translation>
    </message>
    <message>
        <source>After three and seven days</source>
        <translation>Через три и семь дней</translation>
    </message>
    <message>
        <source>Every three days</source>
        <translation>Каждые три дня</translation>
    </message>
    <message>
        <source>On the days %1</source>
        <translation>В дни %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DocumentScreen</name>
    <message>
        <source>Download</source>
        <translation>Скачать</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Why is it cancelled?</source>
        <translation>Почему документ отменяется?</translation>
    </message>
    <message>
        <source>Cancel the document</source>
        <translation>Отменить документ</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Маршрут</translation>
    </message>
    <message>
        <source>Nobody can sign it any more and open links die. It stays in the journal.</source>
        <translation>Подписать его больше никто не сможет, открытые ссылки перестанут работать. В журнале он останется.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Write why: it is kept in the journal.</source>
        <translation>Укажите причину: она сохранится в журнале.</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Отмена документа</translation>
    </message>
    <message>
        <source>The document is cancelled.</source>
        <translation>Документ отменён.</translation>
    </message>
    <message>
        <source>The pages cannot be shown.</source>
        <translation>Страницы не удаётся показать.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>This document cannot be opened.</source>
        <translation>Этот документ не открывается.</translation>
    </message>
    <message>
        <source>The seal could not be made.</source>
        <translation>Не удалось поставить электронную печать.</translation>
    </message>
    <message>
        <source>The pages cannot be read.</source>
        <translation>Страницы не читаются.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Read and decide</source>
        <translation>Прочитать и решить</translation>
    </message>
    <message>
        <source>Read and sign</source>
        <translation>Прочитать и подписать</translation>
    </message>
    <message>
        <source>Try the seal again</source>
        <translation>Повторить электронную печать</translation>
    </message>
    <message>
        <source>Sealing</source>
        <translation>Заверение печатью</translation>
    </message>
    <message>
        <source>The document is sealed.</source>
        <translation>Документ заверен электронной печатью.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The signed document</source>
        <translation>Подписанный документ</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Текущая версия</translation>
    </message>
    <message>
        <source>The original</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>Verify its signatures</source>
        <translation>Проверить подписи</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>Передача</translation>
    </message>
    <message>
        <source>%1 is responsible now.</source>
        <translation>Теперь отвечает: %1.</translation>
    </message>
    <message>
        <source>Cancel the document…</source>
        <translation>Отменить документ…</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>Сохранить документ</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Документы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Сохранено как %1</translation>
    </message>
    <message>
        <source>The evidence</source>
        <translation>Доказательства</translation>
    </message>
    <message>
        <source>%1 - evidence.pdf</source>
        <translation>%1 - доказательства.pdf</translation>
    </message>
    <message>
        <source>Copy the link for colleagues</source>
        <translation>Копировать ссылку для коллег</translation>
    </message>
    <message>
        <source>Copied. The link opens this document for members of the office.</source>
        <translation>Скопировано. Ссылка открывает этот документ сотрудникам офиса.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Сохранить как шаблон</translation>
    </message>
    <message>
        <source>Saving the template</source>
        <translation>Шаблон сохраняется</translation>
    </message>
    <message>
        <source>“%1” is a template now. Rename it under Templates.</source>
        <translation>«%1» теперь шаблон. Переименовать его можно в разделе «Шаблоны».</translation>
    </message>
    <message>
        <source>Go to its deal</source>
        <translation>Перейти к сделке</translation>
    </message>
    <message>
        <source>Put to a deal</source>
        <translation>Добавить к сделке</translation>
    </message>
    <message>
        <source>Putting to a deal</source>
        <translation>Добавление к сделке</translation>
    </message>
    <message>
        <source>It is part of the deal now.</source>
        <translation>Теперь относится к сделке.</translation>
    </message>
    <message>
        <source>It is part of no deal now.</source>
        <translation>Больше не относится к сделке.</translation>
    </message>
    <message>
        <source>%1 - signed.pdf</source>
        <translation>%1 - подписан.pdf</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DocumentStep</name>
    <message>
        <source>What is to be signed?</source>
        <translation>Что нужно подписать?</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Перетащите файлы сюда</translation>
    </message>
    <message>
        <source>PDF, DOCX, ODT, RTF, JPEG or PNG. Several files travel together in one document.</source>
        <translation>PDF, DOCX, ODT, RTF, JPEG или PNG. Несколько файлов пойдут вместе в одном документе.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Выбрать файлы</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.docx *.odt *.rtf *.jpg *.jpeg *.png)</source>
        <translation>Документы (*.pdf *.docx *.odt *.rtf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Everybody who signs sees it.</source>
        <translation>Его увидят все подписанты.</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 страница</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страницы</numerusform>
            <numerusform>%n страниц</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>Убрать %1</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>Файлы ещё читаются.</translation>
    </message>
    <message>
        <source>Add a file first.</source>
        <translation>Сначала добавьте файл.</translation>
    </message>
    <message>
        <source>Fields lie on this document already. Take them off first.</source>
        <translation>На документе уже есть поля. Сначала уберите их.</translation>
    </message>
    <message>
        <source>Or from a template</source>
        <translation>Или по шаблону</translation>
    </message>
    <message>
        <source>Or like a recent document</source>
        <translation>Или как недавний документ</translation>
    </message>
    <message>
        <source>Put a newer file in the place of %1</source>
        <translation>Заменить %1 более новым файлом</translation>
    </message>
    <message>
        <source>Choose the newer file</source>
        <translation>Выберите более новый файл</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DropOverlay</name>
    <message>
        <source>Drop to start a new document</source>
        <translation>Отпустите, чтобы начать новый документ</translation>
    </message>
    <message>
        <source>Drop to verify it</source>
        <translation>Отпустите, чтобы проверить</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DropZone</name>
    <message>
        <source>Choose a file</source>
        <translation>Выбрать файл</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FieldCanvas</name>
    <message>
        <source>Pages with fields</source>
        <translation>Страницы с полями</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>Разместить: %1</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дублировать</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Copy to pages</source>
        <translation>Копировать на страницы</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Выровнять</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Переместить</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Изменить размер</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Сдвинуть</translation>
    </message>
    <message>
        <source>Tab order</source>
        <translation>Порядок полей</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FieldEditor</name>
    <message>
        <source>The pages cannot be shown.</source>
        <translation>Страницы не удаётся показать.</translation>
    </message>
    <message>
        <source>The pages as they will be signed</source>
        <translation>Страницы, какими они будут подписаны</translation>
    </message>
    <message>
        <source>This is a sketch: the pages cannot be written yet.</source>
        <translation>Это набросок: страницы пока нельзя записать.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Go through the fields</source>
        <translation>Переход по полям</translation>
    </message>
    <message>
        <source>Move the field</source>
        <translation>Переместить поле</translation>
    </message>
    <message>
        <source>Move it further</source>
        <translation>Переместить дальше</translation>
    </message>
    <message>
        <source>Make it wider, narrower</source>
        <translation>Шире, уже</translation>
    </message>
    <message>
        <source>What the field is like</source>
        <translation>Свойства поля</translation>
    </message>
    <message>
        <source>Choose every field of the page</source>
        <translation>Выбрать все поля страницы</translation>
    </message>
    <message>
        <source>The same field again</source>
        <translation>Повторить поле</translation>
    </message>
    <message>
        <source>Remove the field</source>
        <translation>Удалить поле</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Сетка</translation>
    </message>
    <message>
        <source>Its place in the tab order, while that is chosen</source>
        <translation>Его место в порядке полей, пока он выбирается</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FieldPalette</name>
    <message>
        <source>Date of signing</source>
        <translation>Дата подписания</translation>
    </message>
    <message>
        <source>Name and position</source>
        <translation>Имя и должность</translation>
    </message>
    <message>
        <source>Asked value</source>
        <translation>Запрос данных</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>Я согласен(-на)</translation>
    </message>
    <message>
        <source>%1 (ours)</source>
        <extracomment>heading over what one side fills in, e.g. &quot;Nord Biuro (ours)&quot;</extracomment>
        <translation>%1 (наши)</translation>
    </message>
    <message>
        <source>%1 (theirs)</source>
        <translation>%1 (их)</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>Общие</translation>
    </message>
    <message>
        <source>Place %1 for %2</source>
        <extracomment>what a palette button places, and for whom</extracomment>
        <translation>Разместить: %1 (%2)</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Выберите одно</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Please attach</source>
        <translation>Приложите, пожалуйста</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FieldProperties</name>
    <message>
        <source>Label</source>
        <translation>Подпись поля</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Показывает</translation>
    </message>
    <message>
        <source>Options, separated by commas</source>
        <translation>Варианты через запятую</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Номер документа</translation>
    </message>
    <message>
        <source>Document title</source>
        <translation>Название документа</translation>
    </message>
    <message>
        <source>Client&apos;s name</source>
        <translation>Имя клиента</translation>
    </message>
    <message>
        <source>Client&apos;s company</source>
        <translation>Компания клиента</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>Наша компания</translation>
    </message>
    <message>
        <source>Our bank account</source>
        <translation>Наш банковский счёт</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>Заполняет</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Обязательное</translation>
    </message>
    <message>
        <source>Several lines</source>
        <translation>Несколько строк</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>From the left, in millimetres</source>
        <translation>От левого края, в миллиметрах</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>From the top, in millimetres</source>
        <translation>От верхнего края, в миллиметрах</translation>
    </message>
    <message>
        <source>W</source>
        <extracomment>width</extracomment>
        <translation>Ш</translation>
    </message>
    <message>
        <source>Width in millimetres</source>
        <translation>Ширина в миллиметрах</translation>
    </message>
    <message>
        <source>H</source>
        <extracomment>height</extracomment>
        <translation>В</translation>
    </message>
    <message>
        <source>Height in millimetres</source>
        <translation>Высота в миллиметрах</translation>
    </message>
    <message>
        <source>millimetres from the top left</source>
        <translation>миллиметры от левого верхнего угла</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Все страницы</translation>
    </message>
    <message>
        <source>Copy to the same place on all other pages of this file</source>
        <translation>Скопировать в то же место на всех остальных страницах этого файла</translation>
    </message>
    <message>
        <source>Duplicate (Ctrl+D)</source>
        <translation>Дублировать (Ctrl+D)</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>Удалить (Del)</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Поля</translation>
    </message>
    <message>
        <source>Click something on the left, then click where it belongs. Arrow keys move by one point.</source>
        <translation>Щёлкните элемент слева, затем нужное место. Клавиши со стрелками сдвигают на один пункт.</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Все поля</translation>
    </message>
    <message>
        <source>Merge value</source>
        <translation>Подстановка</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Варианты</translation>
    </message>
    <message>
        <source>Common: when it is sent</source>
        <extracomment>a field that belongs to nobody: it is filled when the document is prepared</extracomment>
        <translation>Общее: при отправке</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n поле</numerusform>
            <numerusform>%n поля</numerusform>
            <numerusform>%n полей</numerusform>
        </translation>
    </message>
    <message>
        <source>What the client is asked</source>
        <translation>О чём спросить клиента</translation>
    </message>
    <message>
        <source>Filled in beforehand</source>
        <translation>Заполнено заранее</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Страница %1 из %2</translation>
    </message>
    <message>
        <source>Our details</source>
        <translation>Наши реквизиты</translation>
    </message>
    <message>
        <source>Client&apos;s details</source>
        <translation>Реквизиты клиента</translation>
    </message>
    <message>
        <source>Our signatory</source>
        <translation>Наш подписант</translation>
    </message>
    <message>
        <source>Deal&apos;s title</source>
        <translation>Название сделки</translation>
    </message>
    <message>
        <source>Deal&apos;s amount</source>
        <translation>Сумма сделки</translation>
    </message>
    <message>
        <source>Day of sending</source>
        <translation>День отправки</translation>
    </message>
    <message>
        <source>Copy to pages</source>
        <translation>Скопировать на страницы</translation>
    </message>
    <message>
        <source>Such as 2, 4-7; then Enter</source>
        <translation>Например 2, 4-7; затем Enter</translation>
    </message>
    <message numerus="yes">
        <source>This file has %n page(s).</source>
        <translation>
            <numerusform>В этом файле %n страница.</numerusform>
            <numerusform>В этом файле %n страницы.</numerusform>
            <numerusform>В этом файле %n страниц.</numerusform>
        </translation>
    </message>
    <message>
        <source>Place in the tab order</source>
        <translation>Место в порядке полей</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> из %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FirstStart</name>
    <message>
        <source>Welcome to Countersign</source>
        <translation>Добро пожаловать в Countersign</translation>
    </message>
    <message>
        <source>Prepare documents, sign them, and have the other side sign in a browser. Your office keeps its documents on its own computers; nobody else can read them.</source>
        <translation>Готовьте документы, подписывайте их и получайте подпись другой стороны в браузере. Ваш офис хранит документы на своих компьютерах; больше никто не может их прочитать.</translation>
    </message>
    <message>
        <source>Set up my office</source>
        <translation>Создать мой офис</translation>
    </message>
    <message>
        <source>Open an office that exists…</source>
        <translation>Открыть существующий офис…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>The company whose documents you sign, and you. More companies, people and details can follow later.</source>
        <translation>Компания, документы которой вы подписываете, и вы сами. Другие компании, людей и реквизиты можно добавить позже.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Office manager</source>
        <translation>Офис-менеджер</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Где хранить</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>This computer offers no keychain, so a passphrase protects the keys of the office. You are asked for it at every start.</source>
        <translation>На этом компьютере нет связки ключей, поэтому ключи офиса защищает пароль. Он запрашивается при каждом запуске.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>То же ещё раз</translation>
    </message>
    <message>
        <source>At least 8 characters. Without it nobody can open the office: write it down in a safe place.</source>
        <translation>Не менее 8 символов. Без него офис не откроет никто: запишите в надёжном месте.</translation>
    </message>
    <message>
        <source>Create the office</source>
        <translation>Создать офис</translation>
    </message>
    <message>
        <source>Open the office</source>
        <translation>Открыть офис</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Another office…</source>
        <translation>Другой офис…</translation>
    </message>
    <message>
        <source>Write your name.</source>
        <translation>Введите своё имя.</translation>
    </message>
    <message>
        <source>At least 8 characters, please.</source>
        <translation>Не менее 8 символов, пожалуйста.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Пароли не совпадают.</translation>
    </message>
    <message>
        <source>Which folder is the office in?</source>
        <translation>В какой папке находится офис?</translation>
    </message>
    <message>
        <source>Where shall the office be kept?</source>
        <translation>Где будет храниться офис?</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Восстановить из копии…</translation>
    </message>
    <message>
        <source>Join an office…</source>
        <translation>Присоединиться к офису…</translation>
    </message>
    <message>
        <source>Look around with samples</source>
        <translation>Осмотреться на примерах</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ImportPane</name>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message>
        <source>Name and surname</source>
        <translation>Имя и фамилия</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Улица</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Почтовый индекс</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>Columns are separated by</source>
        <translation>Столбцы разделяет</translation>
    </message>
    <message>
        <source>The first line names the columns</source>
        <translation>Первая строка называет столбцы</translation>
    </message>
    <message>
        <source>Who is there already</source>
        <translation>Кто уже есть</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Windows, Central European</source>
        <translation>Windows, центральноевропейская</translation>
    </message>
    <message>
        <source>Windows, Cyrillic</source>
        <translation>Windows, кириллица</translation>
    </message>
    <message>
        <source>Windows, Western</source>
        <translation>Windows, западная</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>запятая</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>точка с запятой</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>табуляция</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>вертикальная черта</translation>
    </message>
    <message>
        <source>leave as they are</source>
        <translation>оставить как есть</translation>
    </message>
    <message>
        <source>fill in what they lack</source>
        <translation>дополнить недостающее</translation>
    </message>
    <message>
        <source>Back to the contacts</source>
        <translation>Назад к контактам</translation>
    </message>
    <message>
        <source>This file cannot be read. Choose a vCard or CSV file of at most 32 MB.</source>
        <translation>Этот файл не читается. Выберите файл vCard или CSV не больше 32 МБ.</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Столбец %1</translation>
    </message>
    <message>
        <source>What %1 becomes</source>
        <translation>Чем станет %1</translation>
    </message>
    <message>
        <source>Nobody with a name is found. Say which column is the name.</source>
        <translation>Никого с именем не найдено. Укажите, в каком столбце имя.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) found.</source>
        <translation>
            <numerusform>Найден %n контакт.</numerusform>
            <numerusform>Найдено %n контакта.</numerusform>
            <numerusform>Найдено %n контактов.</numerusform>
        </translation>
    </message>
    <message>
        <source>New: %1. There already: %2.</source>
        <translation>Новых: %1. Уже есть: %2.</translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation>В этом файле нет ничего нового.</translation>
    </message>
    <message>
        <source>Importing contacts</source>
        <translation>Импорт контактов</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are saved.</source>
        <translation>
            <numerusform>Сохранён %n контакт.</numerusform>
            <numerusform>Сохранено %n контакта.</numerusform>
            <numerusform>Сохранено %n контактов.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import stopped. %1</source>
        <translation>Импорт остановлен. %1</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>Файл читается.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Чтение: %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::JournalPane</name>
    <message>
        <source>Original</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>Prepared for signing</source>
        <translation>Подготовлен к подписи</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Подписан</translation>
    </message>
    <message>
        <source>Sealed and complete</source>
        <translation>Заверен печатью и завершён</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментировать</translation>
    </message>
    <message>
        <source>Check the journal</source>
        <translation>Проверить журнал</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Доставка</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Комментарии</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>A note for your colleagues; the other side never sees it</source>
        <translation>Заметка для ваших коллег; другая сторона её никогда не увидит</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) in the journal</source>
        <translation>
            <numerusform>%n событие в журнале</numerusform>
            <numerusform>%n события в журнале</numerusform>
            <numerusform>%n событий в журнале</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n page(s) · %2 · SHA-256 %3…</source>
        <translation>
            <numerusform>%1 · %n страница · %2 · SHA-256 %3…</numerusform>
            <numerusform>%1 · %n страницы · %2 · SHA-256 %3…</numerusform>
            <numerusform>%1 · %n страниц · %2 · SHA-256 %3…</numerusform>
        </translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Сначала напишите что-нибудь.</translation>
    </message>
    <message>
        <source>Journal unbroken: every hash and every signature was computed again and fits.</source>
        <translation>Журнал цел: все хеши и все подписи вычислены заново и сходятся.</translation>
    </message>
    <message>
        <source>The journal does not fit. %1</source>
        <translation>Журнал не сходится. %1</translation>
    </message>
    <message>
        <source>Checking the journal</source>
        <translation>Проверка журнала</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Проверка остановлена.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::KeyCard</name>
    <message>
        <source>Passphrase</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Пароль ключа</translation>
    </message>
    <message>
        <source>Choose your key file</source>
        <translation>Выберите свой файл ключа</translation>
    </message>
    <message>
        <source>Enter the passphrase of your key.</source>
        <translation>Введите пароль своего ключа.</translation>
    </message>
    <message>
        <source>No key chosen</source>
        <translation>Ключ не выбран</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>valid to %1</source>
        <extracomment>of a certificate</extracomment>
        <translation>действует до %1</translation>
    </message>
    <message>
        <source>Choose the key</source>
        <translation>Выбрать ключ</translation>
    </message>
    <message>
        <source>A key file…</source>
        <translation>Файл ключа…</translation>
    </message>
    <message>
        <source>Look for cards again</source>
        <translation>Искать карты снова</translation>
    </message>
    <message>
        <source>Choose your key first.</source>
        <translation>Сначала выберите ключ.</translation>
    </message>
    <message>
        <source>Enter the PIN of your card.</source>
        <translation>Введите PIN карты.</translation>
    </message>
    <message>
        <source>A file, a card or the system&apos;s store</source>
        <translation>Файл, карта или хранилище системы</translation>
    </message>
    <message>
        <source>On “%1”</source>
        <translation>На «%1»</translation>
    </message>
    <message>
        <source>In the system&apos;s key store</source>
        <translation>В хранилище ключей системы</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN of the card</source>
        <translation>PIN карты</translation>
    </message>
    <message>
        <source>Looking for cards and tokens…</source>
        <translation>Поиск карт и токенов…</translation>
    </message>
    <message>
        <source>few PIN tries left</source>
        <translation>мало попыток PIN</translation>
    </message>
    <message>
        <source>one PIN try left</source>
        <translation>одна попытка PIN</translation>
    </message>
    <message>
        <source>PIN locked</source>
        <translation>PIN заблокирован</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>«%1»: %2</translation>
    </message>
    <message>
        <source>“%1” shows no certificate to sign with.</source>
        <translation>На «%1» нет сертификата для подписи.</translation>
    </message>
    <message>
        <source>No driver for cards (PKCS#11 module) is installed on this computer.</source>
        <translation>На этом компьютере нет драйвера карт (модуля PKCS#11).</translation>
    </message>
    <message>
        <source>No card or token was found. Insert it and look again.</source>
        <translation>Карта или токен не найдены. Вставьте и ищите снова.</translation>
    </message>
    <message>
        <source>cannot sign</source>
        <translation>не может подписывать</translation>
    </message>
    <message>
        <source>Key files (*.p12 *.pfx *.pem *.key);;All files (*)</source>
        <translation>Файлы ключей (*.p12 *.pfx *.pem *.key);;Все файлы (*)</translation>
    </message>
</context>
<context>
    <name>countersign::ui::KeySheet</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Сочетания клавиш</translation>
    </message>
</context>
<context>
    <name>countersign::ui::MainWindow</name>
    <message>
        <source>Board</source>
        <translation>Доска</translation>
    </message>
    <message>
        <source>My queue</source>
        <translation>Мои задачи</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Verify a PDF</source>
        <translation>Проверить PDF</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>The document is on its way.</source>
        <translation>Документ отправлен.</translation>
    </message>
    <message>
        <source>No relay set up yet</source>
        <translation>Сервер не настроен</translation>
    </message>
    <message>
        <source>The relay does not answer</source>
        <translation>Сервер не отвечает</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Всё сохранено</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>Мой профиль</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>Перейти: %1</translation>
    </message>
    <message>
        <source>Back to the screen before</source>
        <translation>Вернуться к предыдущему экрану</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Показать сочетания клавиш</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>This document is not in this office. The link may be of another workspace.</source>
        <translation>Этого документа нет в этом офисе. Возможно, ссылка из другого рабочего пространства.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Шаблоны</translation>
    </message>
    <message>
        <source>Somebody else was faster: something that was done on this computer has changed nothing.</source>
        <translation>Кто-то успел раньше: сделанное на этом компьютере ничего не изменило.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Nothing can be saved</source>
        <translation>Ничего нельзя сохранить</translation>
    </message>
    <message>
        <source>The draft is kept.</source>
        <translation>Черновик сохранён.</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>Назад к черновику</translation>
    </message>
</context>
<context>
    <name>countersign::ui::MembersPane</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Работает здесь</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Роли</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Введите имя.</translation>
    </message>
    <message>
        <source>No members yet</source>
        <translation>Сотрудников пока нет</translation>
    </message>
    <message>
        <source>The people of your office who prepare, sign and watch documents.</source>
        <translation>Люди вашего офиса, которые готовят, подписывают и отслеживают документы.</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>Новый сотрудник</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>Сохранено: %1.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::MovingPane</name>
    <message>
        <source>Remind</source>
        <translation>Напомнить</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Продлить срок</translation>
    </message>
    <message>
        <source>Correct the address</source>
        <translation>Исправить адрес</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>Новый срок</translation>
    </message>
    <message>
        <source>Set the deadline</source>
        <translation>Задать срок</translation>
    </message>
    <message>
        <source>Send a new link</source>
        <translation>Отправить новую ссылку</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>In three days</source>
        <translation>Через три дня</translation>
    </message>
    <message>
        <source>In one week</source>
        <translation>Через неделю</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>Через две недели</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>Через месяц</translation>
    </message>
    <message>
        <source>On a day I choose</source>
        <translation>В выбранный день</translation>
    </message>
    <message>
        <source>Day of the deadline</source>
        <translation>День окончания срока</translation>
    </message>
    <message>
        <source>The old link stops working at once, wherever it went. A new one goes out.</source>
        <translation>Старая ссылка сразу перестаёт работать, куда бы она ни попала. Уходит новая.</translation>
    </message>
    <message>
        <source>The reminder is on its way.</source>
        <translation>Напоминание отправляется.</translation>
    </message>
    <message>
        <source>Until %1.</source>
        <translation>До %1.</translation>
    </message>
    <message>
        <source>The link would end before: a new one goes out by itself.</source>
        <translation>Ссылка истекла бы раньше: новая уйдёт сама.</translation>
    </message>
    <message>
        <source>The new deadline is %1.</source>
        <translation>Новый срок: %1.</translation>
    </message>
    <message>
        <source>This is no address that a link can go to.</source>
        <translation>На такой адрес ссылку не отправить.</translation>
    </message>
    <message>
        <source>A new link goes to %1.</source>
        <translation>Новая ссылка уходит на адрес %1.</translation>
    </message>
    <message>
        <source>The invitation itself has not gone out yet.</source>
        <translation>Само приглашение ещё не ушло.</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Отправить ещё раз</translation>
    </message>
    <message>
        <source>Unlock the link</source>
        <translation>Разблокировать ссылку</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Передать</translation>
    </message>
    <message>
        <source>Who acts instead</source>
        <translation>Кто действует вместо</translation>
    </message>
    <message>
        <source>Why (may be empty)</source>
        <translation>Почему (можно не писать)</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Передать</translation>
    </message>
    <message>
        <source>The link opens again.</source>
        <translation>Ссылка снова открывается.</translation>
    </message>
    <message>
        <source>Begin with + and the country&apos;s code, such as +48 601 222 318.</source>
        <translation>Начните с + и кода страны, например +48 601 222 318.</translation>
    </message>
    <message>
        <source>They want no more reminders.</source>
        <translation>Там больше не хотят напоминаний.</translation>
    </message>
    <message>
        <source>Right phone number of %1</source>
        <translation>Верный номер телефона: %1</translation>
    </message>
    <message>
        <source>Right address of %1</source>
        <translation>Верный адрес: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nobody else has a certificate and the right to sign. An administrator gives both in Settings.</source>
        <translation>Больше ни у кого нет сертификата и права подписи. И то и другое даёт администратор в настройках.</translation>
    </message>
    <message>
        <source>It leaves the queue of %1, who is named in the journal. The other one signs with their own key.</source>
        <translation>Уходит из очереди: %1. Журнал это запомнит. Новый человек подписывает своим ключом.</translation>
    </message>
    <message>
        <source>It leaves the queue of %1, who is named in the journal.</source>
        <translation>Уходит из очереди: %1. Журнал это запомнит.</translation>
    </message>
    <message>
        <source>It waits for %1 now.</source>
        <translation>Теперь ждёт: %1.</translation>
    </message>
    <message>
        <source>Whose address is wrong?</source>
        <translation>Чей адрес неверен?</translation>
    </message>
    <message>
        <source>Nothing goes out now. The copy goes there when the document is complete.</source>
        <translation>Сейчас ничего не отправляется. Копия уйдёт туда, когда документ будет готов.</translation>
    </message>
    <message>
        <source>Nothing goes out now. The invitation goes there when it is their turn.</source>
        <translation>Сейчас ничего не отправляется. Приглашение уйдёт туда, когда придёт очередь этого человека.</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>The copy will go to %1.</source>
        <translation>Копия уйдёт на адрес %1.</translation>
    </message>
    <message>
        <source>The invitation will go to %1.</source>
        <translation>Приглашение уйдёт на адрес %1.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::OfficeFacts</name>
    <message>
        <source>This member is not active any more. Ask an administrator.</source>
        <translation>Этот сотрудник больше не активен. Обратитесь к администратору.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask an administrator.</source>
        <translation>Ваша роль этого не позволяет. Обратитесь к администратору.</translation>
    </message>
    <message>
        <source>Your role allows this for your own documents only.</source>
        <translation>Ваша роль разрешает это только для собственных документов.</translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s): %1</source>
        <translation>
            <numerusform>через %n день: %1</numerusform>
            <numerusform>через %n дня: %1</numerusform>
            <numerusform>через %n дней: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Подписант</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Руководитель</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Администратор</translation>
    </message>
</context>
<context>
    <name>countersign::ui::OverviewPane</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n ч</numerusform>
            <numerusform>%n ч</numerusform>
            <numerusform>%n ч</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>from sending to the last signature, on average</source>
        <translation>от отправки до последней подписи, в среднем</translation>
    </message>
    <message>
        <source>completed in this time</source>
        <translation>завершено за это время</translation>
    </message>
    <message>
        <source>past their deadline now</source>
        <translation>сейчас просрочено</translation>
    </message>
    <message>
        <source>Week by week</source>
        <translation>По неделям</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>За какой срок</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 недели</translation>
    </message>
    <message>
        <source>12 weeks</source>
        <translation>12 недель</translation>
    </message>
    <message>
        <source>26 weeks</source>
        <translation>26 недель</translation>
    </message>
    <message>
        <source>52 weeks</source>
        <translation>52 недели</translation>
    </message>
    <message>
        <source>Who has what</source>
        <translation>У кого что</translation>
    </message>
    <message>
        <source>How long documents stay in a stage</source>
        <translation>Сколько документы остаются на этапе</translation>
    </message>
    <message>
        <source>Responsible for</source>
        <translation>Отвечает за</translation>
    </message>
    <message>
        <source>Their turn</source>
        <translation>Их очередь</translation>
    </message>
    <message>
        <source>Waits longest</source>
        <translation>Ждёт дольше всего</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочены</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>Другая сторона</translation>
    </message>
    <message>
        <source>In it now</source>
        <translation>Сейчас на этапе</translation>
    </message>
    <message>
        <source>Left it</source>
        <translation>Ушли</translation>
    </message>
    <message>
        <source>Stayed on average</source>
        <translation>В среднем пробыли</translation>
    </message>
    <message numerus="yes">
        <source>%1 is responsible for %n document(s)</source>
        <translation>
            <numerusform>%1 отвечает за %n документ</numerusform>
            <numerusform>%1 отвечает за %n документа</numerusform>
            <numerusform>%1 отвечает за %n документов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) wait for %1</source>
        <translation>
            <numerusform>%n документ ожидает: %1</numerusform>
            <numerusform>%n документа ожидают: %1</numerusform>
            <numerusform>%n документов ожидают: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue document(s) of %1</source>
        <translation>
            <numerusform>%n просроченный документ: %1</numerusform>
            <numerusform>%n просроченных документа: %1</numerusform>
            <numerusform>%n просроченных документов: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) past their deadline now</source>
        <translation>
            <numerusform>%n документ сейчас просрочен</numerusform>
            <numerusform>%n документа сейчас просрочены</numerusform>
            <numerusform>%n документов сейчас просрочены</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::PageThumbs</name>
    <message>
        <source>Page %1</source>
        <translation>Страница %1</translation>
    </message>
    <message>
        <source>Page thumbnails</source>
        <translation>Миниатюры страниц</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PageView</name>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>This page cannot be drawn.</source>
        <translation>Эту страницу не удаётся отобразить.</translation>
    </message>
    <message>
        <source>This page takes too long to draw and was stopped. The other pages are not affected.</source>
        <translation>Отрисовка этой страницы занимает слишком много времени и была остановлена. На других страницах это не сказывается.</translation>
    </message>
    <message>
        <source>Scroll the pages</source>
        <translation>Прокрутка страниц</translation>
    </message>
    <message>
        <source>First and last page</source>
        <translation>Первая и последняя страница</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>Крупнее, мельче</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>По ширине окна</translation>
    </message>
    <message>
        <source>Page %1 is being drawn…</source>
        <translation>Страница %1 отображается…</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PaletteButton</name>
    <message>
        <source>Click, then click on the page; or drag it there. Enter places it in the middle.</source>
        <translation>Щёлкните, затем щёлкните на странице; или перетащите туда. Enter разместит посередине.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PartiesStep</name>
    <message>
        <source>Who signs?</source>
        <translation>Кто подписывает?</translation>
    </message>
    <message>
        <source>Our side signs first. The other side hears nothing before that.</source>
        <translation>Сначала подписывает наша сторона. До этого другая сторона ничего не получает.</translation>
    </message>
    <message>
        <source>Our side</source>
        <translation>Наша сторона</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Add a colleague</source>
        <translation>Добавить коллегу</translation>
    </message>
    <message>
        <source>Message to the other side</source>
        <translation>Сообщение другой стороне</translation>
    </message>
    <message>
        <source>It is shown above the document. May be empty.</source>
        <translation>Показывается над документом. Можно оставить пустым.</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>Другая сторона</translation>
    </message>
    <message>
        <source>Find a contact by name, company or e-mail</source>
        <translation>Найти контакт по имени, компании или эл. почте</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Новый контакт</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Company (empty for a private person)</source>
        <translation>Компания (пусто для частного лица)</translation>
    </message>
    <message>
        <source>Keep in the contacts</source>
        <translation>Сохранить в контактах</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Choose who signs for us</source>
        <translation>Выберите, кто подписывает от нас</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>Добавить «%1»</translation>
    </message>
    <message>
        <source>Enter the name.</source>
        <translation>Введите имя.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Это не адрес эл. почты.</translation>
    </message>
    <message>
        <source>Enter an e-mail address or a phone number.</source>
        <translation>Введите адрес эл. почты или номер телефона.</translation>
    </message>
    <message>
        <source>This is no phone number.</source>
        <translation>Это не номер телефона.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Everybody acts in the order that is set below.</source>
        <translation>Все действуют в порядке, заданном ниже.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PrintPreview</name>
    <message>
        <source>Previous page</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Принтер</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Бумага</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Копии</translation>
    </message>
    <message>
        <source>Fit each page to the paper</source>
        <translation>Подогнать каждую страницу под бумагу</translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation>Чёрно-белая печать</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Print: %1</source>
        <translation>Печать: %1</translation>
    </message>
    <message>
        <source>The sheet as it will be printed</source>
        <translation>Лист в том виде, в каком он будет напечатан</translation>
    </message>
    <message>
        <source>All, or such as 1-3, 5</source>
        <translation>Все или, например, 1-3, 5</translation>
    </message>
    <message>
        <source>Into a PDF file</source>
        <translation>В файл PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Turn the pages</source>
        <translation>Листать страницы</translation>
    </message>
    <message>
        <source>The pages cannot be shown.</source>
        <translation>Не удаётся показать страницы.</translation>
    </message>
    <message>
        <source>Pages are 1 to %1.</source>
        <translation>Страницы: от 1 до %1.</translation>
    </message>
    <message>
        <source>Copies are 1 to 99.</source>
        <translation>Копий может быть от 1 до 99.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>sheet 2 of 5 that will be printed</extracomment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Print into a PDF file</source>
        <translation>Печать в файл PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Файлы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Идёт печать</translation>
    </message>
    <message>
        <source>Not everything was printed.</source>
        <translation>Напечатано не всё.</translation>
    </message>
    <message>
        <source>It was not printed.</source>
        <translation>Не напечатано.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>Не удалось записать файл. Выберите другую папку.</translation>
    </message>
    <message>
        <source>The printer does not take it. See whether it is switched on and connected.</source>
        <translation>Принтер не принимает задание. Проверьте, включён ли он и подключён ли.</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>Печать остановлена.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ProfilePage</name>
    <message>
        <source>My profile</source>
        <translation>Мой профиль</translation>
    </message>
    <message>
        <source>Your name and position stand beside your signature.</source>
        <translation>Ваши имя и должность стоят рядом с подписью.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>President of the board</source>
        <translation>Генеральный директор</translation>
    </message>
    <message>
        <source>Write your name.</source>
        <translation>Введите своё имя.</translation>
    </message>
    <message>
        <source>Your profile is saved.</source>
        <translation>Профиль сохранён.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Ничего не изменено.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ProgressInPlace</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 из %3</translation>
    </message>
</context>
<context>
    <name>countersign::ui::QueueModel</name>
    <message>
        <source>looked through</source>
        <translation>просмотрен</translation>
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
        <translation>Мои задачи</translation>
    </message>
    <message>
        <source>Documents that wait for you</source>
        <translation>Документы, которые ждут вас</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Вас ничего не ждёт</translation>
    </message>
    <message>
        <source>Documents appear here as soon as it is your turn to sign or approve them.</source>
        <translation>Документы появятся здесь, как только придёт ваша очередь подписать или согласовать.</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>страница %1 из %2</translation>
    </message>
    <message>
        <source>The pages cannot be shown, so this cannot be signed here.</source>
        <translation>Страницы не удаётся показать, поэтому подписать здесь нельзя.</translation>
    </message>
    <message>
        <source>Page %1 cannot be shown, so this cannot be signed here.</source>
        <translation>Страницу %1 нельзя показать, поэтому подписать документ здесь нельзя.</translation>
    </message>
    <message>
        <source>Approving</source>
        <translation>Согласование</translation>
    </message>
    <message>
        <source>Approved. It goes on along its route.</source>
        <translation>Согласовано. Документ идёт дальше по маршруту.</translation>
    </message>
    <message>
        <source>Rejecting</source>
        <translation>Отклонение</translation>
    </message>
    <message>
        <source>Rejected. Who prepared it sees your reason.</source>
        <translation>Отклонено. Тот, кто готовил документ, увидит вашу причину.</translation>
    </message>
    <message>
        <source>1 document waits for you</source>
        <translation>1 документ ждёт вас</translation>
    </message>
    <message numerus="yes">
        <source>%n documents wait for you</source>
        <translation>
            <numerusform>%n документ ждёт вас</numerusform>
            <numerusform>%n документа ждут вас</numerusform>
            <numerusform>%n документов ждут вас</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign all looked through (%1)</source>
        <translation>Подписать все просмотренные (%1)</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Подписание</translation>
    </message>
    <message>
        <source>Signed.</source>
        <translation>Подписано.</translation>
    </message>
    <message numerus="yes">
        <source>%n documents signed.</source>
        <translation>
            <numerusform>Подписан %n документ.</numerusform>
            <numerusform>Подписано %n документа.</numerusform>
            <numerusform>Подписано %n документов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was signed.</source>
        <translation>Остановлено. Ничего не подписано.</translation>
    </message>
    <message>
        <source>Is this key yours?</source>
        <translation>Это ваш ключ?</translation>
    </message>
    <message>
        <source>It names %1; %2 issued it. Once you say that it is yours, nobody else of the office can sign with it.</source>
        <translation>На нём указано: %1; выдан: %2. Если вы скажете, что он ваш, никто другой в офисе им не подпишет.</translation>
    </message>
    <message>
        <source>It is mine: sign</source>
        <translation>Мой: подписать</translation>
    </message>
    <message>
        <source>Choose another key</source>
        <translation>Выбрать другой ключ</translation>
    </message>
    <message>
        <source>No timestamp could be had</source>
        <translation>Метку времени получить не удалось</translation>
    </message>
    <message>
        <source>What proves it later could not be had</source>
        <translation>Не удалось получить то, что докажет позже</translation>
    </message>
    <message>
        <source>Nothing was signed.</source>
        <translation>Ничего не подписано.</translation>
    </message>
    <message>
        <source>%1 of %2 documents were signed.</source>
        <translation>Подписано документов: %1 из %2.</translation>
    </message>
    <message>
        <source>Stopped. %1</source>
        <translation>Остановлено. %1</translation>
    </message>
    <message>
        <source>You can wait and try again later, or sign now without: the signature is as binding, but its time is only this computer&apos;s word.</source>
        <translation>Можно подождать и попробовать позже или подписать сейчас без метки: подпись так же обязывает, но её время — лишь слово этого компьютера.</translation>
    </message>
    <message>
        <source>Sign without a timestamp</source>
        <translation>Подписать без метки времени</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Подождать</translation>
    </message>
    <message>
        <source>This key belongs to %1, not to you. Choose your own.</source>
        <translation>Этот ключ принадлежит: %1, а не вам. Выберите свой.</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Следующий документ</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>Предыдущий документ</translation>
    </message>
    <message>
        <source>How it will look when signed cannot be shown.</source>
        <translation>Нельзя показать, как это будет выглядеть после подписания.</translation>
    </message>
    <message>
        <source>Your signature was not kept: %1</source>
        <translation>Подпись не сохранена: %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::Rail</name>
    <message>
        <source>Fold the rail</source>
        <translation>Свернуть боковую панель</translation>
    </message>
    <message>
        <source>Unfold the rail</source>
        <translation>Развернуть боковую панель</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RecordPane</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Really remove?</source>
        <translation>Точно удалить?</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Try fewer letters, or another word.</source>
        <translation>Попробуйте меньше букв или другое слово.</translation>
    </message>
    <message>
        <source>Save it, or leave it once more to drop the changes.</source>
        <translation>Сохраните изменения. Если закрыть ещё раз, они пропадут.</translation>
    </message>
    <message>
        <source>This is not saved yet</source>
        <translation>Это ещё не сохранено</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RequisitesForm</name>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Регистрационный номер</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Улица и дом</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Почтовый индекс</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Банк</translation>
    </message>
    <message>
        <source>Account number (IBAN)</source>
        <translation>Номер счёта (IBAN)</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>Write the company&apos;s name.</source>
        <translation>Введите название компании.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RouteView</name>
    <message>
        <source>Nobody is chosen yet.</source>
        <translation>Пока никто не выбран.</translation>
    </message>
    <message>
        <source>instead of %1</source>
        <translation>вместо: %1</translation>
    </message>
    <message>
        <source>Asked %1: “%2”</source>
        <translation>Вопрос, %1: «%2»</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SelectionBar</name>
    <message>
        <source>Remind</source>
        <translation>Напомнить</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Переместить в</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Отменить…</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Снять выделение</translation>
    </message>
    <message>
        <source>Why is it cancelled? It is kept in the journal.</source>
        <translation>Почему отменяется? Это останется в журнале.</translation>
    </message>
    <message>
        <source>Why is it cancelled?</source>
        <translation>Почему документ отменяется?</translation>
    </message>
    <message>
        <source>Cancel the documents</source>
        <translation>Отменить документы</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Write why: it is kept in the journal.</source>
        <translation>Укажите причину: она сохранится в журнале.</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>Выбран: %n</numerusform>
            <numerusform>Выбрано: %n</numerusform>
            <numerusform>Выбрано: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the folder for the PDFs</source>
        <translation>Выберите папку для PDF</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Отметить как прочитанное</translation>
    </message>
    <message>
        <source>Put to a deal</source>
        <translation>Добавить к сделке</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Сохранить как шаблон</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Cancel the document</source>
        <translation>Отменить документ</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SendingRuleForm</name>
    <message>
        <source>Send a document when a deal comes here</source>
        <translation>Отправлять документ, когда сюда попадает сделка</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>Signs for us</source>
        <translation>Подписывает с нашей стороны</translation>
    </message>
    <message>
        <source>Send it at once; otherwise it waits as a draft</source>
        <translation>Отправлять сразу; иначе ждёт как черновик</translation>
    </message>
    <message>
        <source>The template is filled in with the deal&apos;s contact, company and amount. What is missing keeps the document as a draft and is named there.</source>
        <translation>Шаблон заполняется контактом, компанией и суммой сделки. Если чего-то не хватает, документ остаётся черновиком, где это названо.</translation>
    </message>
    <message>
        <source>As in the template</source>
        <translation>Как в шаблоне</translation>
    </message>
    <message>
        <source>There is no template yet. Save a document as a template from its page.</source>
        <translation>Шаблонов ещё нет. Сохраните документ как шаблон на его странице.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Страницы настроек</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>Мой профиль</translation>
    </message>
    <message>
        <source>Our companies</source>
        <translation>Наши компании</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>Stages of the board</source>
        <translation>Этапы доски</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Доставка</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>Оформление и язык</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>Новый сотрудник</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Новая компания</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Сертификаты</translation>
    </message>
    <message>
        <source>Signatures and time</source>
        <translation>Подписи и время</translation>
    </message>
    <message>
        <source>Whom we trust</source>
        <translation>Кому мы доверяем</translation>
    </message>
    <message>
        <source>Backup and restore</source>
        <translation>Копия и восстановление</translation>
    </message>
    <message>
        <source>Desktops</source>
        <translation>Компьютеры</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SidePanel</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignOffer</name>
    <message>
        <source>Another template</source>
        <translation>Другой шаблон</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Подписание</translation>
    </message>
    <message>
        <source>Send “%1”</source>
        <translation>Отправить «%1»</translation>
    </message>
    <message>
        <source>It is filled in for %1 and sent for signing at once.</source>
        <translation>Заполняется для %1 и сразу отправляется на подпись.</translation>
    </message>
    <message>
        <source>The document for %1 is on its way.</source>
        <translation>Документ для %1 отправлен.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Something is still missing: the last step names it.</source>
        <translation>Чего-то ещё не хватает: что именно, говорит последний шаг.</translation>
    </message>
    <message>
        <source>Stopped. It is a draft; nothing was sent.</source>
        <translation>Остановлено. Это черновик; ничего не отправлено.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignPanel</name>
    <message>
        <source>Signature</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Put it on</source>
        <translation>Поставить</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>Show a page not seen yet</source>
        <translation>К непросмотренной странице</translation>
    </message>
    <message>
        <source>Sign and send on</source>
        <translation>Подписать и передать</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Отклонить…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Reject the document</source>
        <translation>Отклонить документ</translation>
    </message>
    <message>
        <source>Nobody will sign it any more. Who prepared it sees your reason.</source>
        <translation>Его больше никто не подпишет. Тот, кто его готовил, увидит вашу причину.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Back to signing</source>
        <translation>Вернуться к подписанию</translation>
    </message>
    <message>
        <source>Say why: whoever prepared it has to know.</source>
        <translation>Укажите причину: её должен знать тот, кто готовил документ.</translation>
    </message>
    <message>
        <source>Sign as %1</source>
        <translation>Подписать как %1</translation>
    </message>
    <message>
        <source>The company has no stamp</source>
        <translation>У компании нет печати</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Согласовать</translation>
    </message>
    <message>
        <source>Approve as %1</source>
        <translation>Согласовать как %1</translation>
    </message>
    <message>
        <source>After you approve, it goes on along its route.</source>
        <translation>После согласования документ пойдёт дальше по маршруту.</translation>
    </message>
    <message>
        <source>The page was seen.</source>
        <translation>Страница просмотрена.</translation>
    </message>
    <message numerus="yes">
        <source>All %n pages seen.</source>
        <translation>
            <numerusform>Просмотрена %n страница.</numerusform>
            <numerusform>Просмотрены все %n страницы.</numerusform>
            <numerusform>Просмотрены все %n страниц.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pages seen.</source>
        <translation>Просмотрено страниц: %1 из %2.</translation>
    </message>
    <message>
        <source>Look through all pages first.</source>
        <translation>Сначала просмотрите все страницы.</translation>
    </message>
    <message>
        <source>Make your signature first: type, draw or choose a photo.</source>
        <translation>Сначала создайте подпись: наберите, нарисуйте или выберите фото.</translation>
    </message>
    <message>
        <source>A timestamp authority confirms the time (PAdES B-T).</source>
        <translation>Служба меток времени подтверждает время (PAdES B-T).</translation>
    </message>
    <message>
        <source>With a timestamp and everything needed to check it years later (PAdES B-LT).</source>
        <translation>С меткой времени и всем, чтобы проверить через годы (PAdES B-LT).</translation>
    </message>
    <message>
        <source>With a timestamp, what is needed to check it later, and a timestamp over that (PAdES B-LTA).</source>
        <translation>С меткой времени, данными для проверки и меткой над ними (PAdES B-LTA).</translation>
    </message>
    <message>
        <source>Sign or approve</source>
        <translation>Подписать или утвердить</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignatureCard</name>
    <message>
        <source>Issued by %1</source>
        <translation>Издатель: %1</translation>
    </message>
    <message>
        <source>Valid %1 to %2</source>
        <translation>Действует с %1 по %2</translation>
    </message>
    <message>
        <source>Serial number %1</source>
        <translation>Серийный номер %1</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Сертификаты</translation>
    </message>
    <message>
        <source>What was signed</source>
        <translation>Что подписано</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignatureInput</name>
    <message>
        <source>Type</source>
        <translation>Набрать</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Рисовать</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Фото</translation>
    </message>
    <message>
        <source>Your signature, typed</source>
        <translation>Ваша подпись, набранная</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Sign on white paper, take a photo, and choose it here. The paper is removed.</source>
        <translation>Распишитесь на белой бумаге, сфотографируйте и выберите фото здесь. Бумага будет убрана.</translation>
    </message>
    <message>
        <source>How much of the background is removed</source>
        <translation>Сколько фона убирать</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Выбрать фото</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Изображения (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Reading the photo…</source>
        <translation>Чтение фото…</translation>
    </message>
    <message>
        <source>Move the slider if paper is left, or if ink is missing.</source>
        <translation>Передвиньте ползунок, если осталась бумага или не хватает чернил.</translation>
    </message>
    <message>
        <source>No ink was found in this photo. Move the slider to the left, or take it in better light.</source>
        <translation>На этом фото чернил не найдено. Передвиньте ползунок влево или снимите при лучшем свете.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Забыть</translation>
    </message>
    <message>
        <source>Keep it for the next time</source>
        <translation>Сохранить на следующий раз</translation>
    </message>
    <message>
        <source>On this computer only, encrypted</source>
        <translation>Только на этом компьютере, в зашифрованном виде</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Сохранённая</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignaturePad</name>
    <message>
        <source>Draw your signature</source>
        <translation>Нарисуйте свою подпись</translation>
    </message>
    <message>
        <source>Sign here with the mouse, a pen or a finger</source>
        <translation>Распишитесь здесь мышью, пером или пальцем</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SigningPage</name>
    <message>
        <source>The time of a signature is the word of the computer that made it.</source>
        <translation>Время подписи — слово компьютера, который её сделал.</translation>
    </message>
    <message>
        <source>An authority confirms when it was signed: it can be checked as long as the certificates can.</source>
        <translation>Служба подтверждает, когда подписано: проверить можно, пока проверяются сертификаты.</translation>
    </message>
    <message>
        <source>The file carries everything to check it years later, when certificates have long ended.</source>
        <translation>В файле есть всё, чтобы проверить его через годы, когда сертификаты давно истекли.</translation>
    </message>
    <message>
        <source>As before, and a further timestamp keeps that safe too; it can be renewed for decades.</source>
        <translation>То же, и ещё одна метка времени хранит и это; её можно обновлять десятилетиями.</translation>
    </message>
    <message>
        <source>Signatures and time</source>
        <translation>Подписи и время</translation>
    </message>
    <message>
        <source>Holds for every signature and seal that this office makes from now on. A signatory can go lower when no authority answers; the seal waits.</source>
        <translation>Относится ко всем подписям и печатям этого офиса с этого момента. Если служба не отвечает, подписант может взять уровень ниже; печать ждёт.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>Add an authority</source>
        <translation>Добавить службу</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Plain (PAdES B-B)</source>
        <translation>Простой (PAdES B-B)</translation>
    </message>
    <message>
        <source>With a timestamp (PAdES B-T)</source>
        <translation>С меткой времени (PAdES B-T)</translation>
    </message>
    <message>
        <source>For years (PAdES B-LT)</source>
        <translation>На годы (PAdES B-LT)</translation>
    </message>
    <message>
        <source>For decades (PAdES B-LTA)</source>
        <translation>На десятилетия (PAdES B-LTA)</translation>
    </message>
    <message>
        <source>Timestamp authorities</source>
        <translation>Службы меток времени</translation>
    </message>
    <message>
        <source>Asked from top to bottom until one answers. They see a number made from the signature, nothing of the document.</source>
        <translation>Опрашиваются сверху вниз, пока одна не ответит. Они видят число из подписи, но не документ.</translation>
    </message>
    <message>
        <source>Address of a timestamp authority</source>
        <translation>Адрес службы меток времени</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Remove the authority</source>
        <translation>Убрать службу</translation>
    </message>
    <message>
        <source>Write the whole address, such as https://tsa.example/tsr.</source>
        <translation>Введите полный адрес, например https://tsa.example/tsr.</translation>
    </message>
    <message>
        <source>It works. %1 answered: it is %2. (%3 vouches for it.)</source>
        <translation>Работает. Ответ от %1: сейчас %2. (За неё ручается %3.)</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Ничего не изменено.</translation>
    </message>
    <message>
        <source>This level needs at least one timestamp authority.</source>
        <translation>Этому уровню нужна хотя бы одна служба меток времени.</translation>
    </message>
    <message>
        <source>From now on signatures are made like this.</source>
        <translation>Теперь подписи делаются так.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StageColumn</name>
    <message>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <source>%1, collapsed</source>
        <translation>%1, свёрнут</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StagesPage</name>
    <message>
        <source>Stages of the board</source>
        <translation>Этапы доски</translation>
    </message>
    <message>
        <source>Columns from left to right. Cards move by themselves as people sign; the names are yours.</source>
        <translation>Столбцы слева направо. Карточки движутся сами по мере подписания; названия выбираете вы.</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>Добавить этап</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Новый этап</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StepTitle</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Шаг %1 из %2: %3</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TemplatesPane</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Кто участвует</translation>
    </message>
    <message numerus="yes">
        <source>%n of ours</source>
        <translation>
            <numerusform>%n с нашей стороны</numerusform>
            <numerusform>%n с нашей стороны</numerusform>
            <numerusform>%n с нашей стороны</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of theirs</source>
        <translation>
            <numerusform>%n с другой стороны</numerusform>
            <numerusform>%n с другой стороны</numerusform>
            <numerusform>%n с другой стороны</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Поля</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n поле</numerusform>
            <numerusform>%n поля</numerusform>
            <numerusform>%n полей</numerusform>
        </translation>
    </message>
    <message>
        <source>Filled in from the records</source>
        <translation>Заполняется из записей</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Новый документ</translation>
    </message>
    <message>
        <source>Use it again</source>
        <translation>Использовать снова</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Дайте название.</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Шаблонов пока нет</translation>
    </message>
    <message>
        <source>Prepare a document once, then save it as a template from its page: files, fields and who signs are kept. Words such as {{contact.name}} or {{deal.amount}} in a DOCX or ODT file are filled in each time.</source>
        <translation>Подготовьте документ один раз и сохраните его на его странице как шаблон: файлы, поля и подписанты останутся. Слова вроде {{contact.name}} или {{deal.amount}} в файле DOCX или ODT каждый раз заполняются.</translation>
    </message>
    <message>
        <source>“%1” is put away. Documents made from it stay.</source>
        <translation>«%1»: убран. Созданные по нему документы остаются.</translation>
    </message>
    <message>
        <source>“%1” can be used again.</source>
        <translation>«%1» снова можно использовать.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1: сохранено.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TemplatesScreen</name>
    <message>
        <source>Search names and files</source>
        <translation>Поиск по названиям и файлам</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Используются</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Убранные</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Шаблоны</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TextField</name>
    <message>
        <source>Show what is typed</source>
        <translation>Показать введённое</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Скрыть введённое</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TitleLine</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ToastArea</name>
    <message>
        <source>Dismiss</source>
        <translation>Скрыть</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TrayBell</name>
    <message>
        <source>Open Countersign</source>
        <translation>Открыть Countersign</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) with news</source>
        <translation>
            <numerusform>%n документ с новостями</numerusform>
            <numerusform>%n документа с новостями</numerusform>
            <numerusform>%n документов с новостями</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::TrustPage</name>
    <message>
        <source>Whom we trust</source>
        <translation>Кому мы доверяем</translation>
    </message>
    <message>
        <source>A signature counts as trusted when its certificate leads to one of these. Our own company authority always does.</source>
        <translation>Подпись доверенная, если её сертификат ведёт к одному из этих центров. Наш собственный центр учитывается всегда.</translation>
    </message>
    <message>
        <source>Add an authority&apos;s certificate…</source>
        <translation>Добавить сертификат центра…</translation>
    </message>
    <message>
        <source>Take over a trusted list…</source>
        <translation>Взять доверенный список…</translation>
    </message>
    <message>
        <source>Trust whom this computer&apos;s system trusts</source>
        <translation>Доверять тем, кому доверяет система этого компьютера</translation>
    </message>
    <message>
        <source>Authorities of partners</source>
        <translation>Центры партнёров</translation>
    </message>
    <message>
        <source>EU trusted lists</source>
        <translation>Доверенные списки ЕС</translation>
    </message>
    <message>
        <source>Each member state publishes who issues qualified certificates. The list&apos;s own signature is checked; take over a newer one from time to time.</source>
        <translation>Каждая страна публикует, кто выдаёт квалифицированные сертификаты. Подпись списка проверяется; время от времени берите новый.</translation>
    </message>
    <message>
        <source>The system</source>
        <translation>Система</translation>
    </message>
    <message>
        <source>Choose the authority&apos;s certificate</source>
        <translation>Выберите сертификат центра</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der *.p7b);;All files (*)</source>
        <translation>Сертификаты (*.pem *.crt *.cer *.der *.p7b);;Все файлы (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n authorities. They are chosen for websites, not for signatures: turn it on only if you need it.</source>
        <translation>
            <numerusform>%n центр. Его выбрали для сайтов, а не для подписей: включайте только при необходимости.</numerusform>
            <numerusform>%n центра. Их выбрали для сайтов, а не для подписей: включайте только при необходимости.</numerusform>
            <numerusform>%n центров. Их выбрали для сайтов, а не для подписей: включайте только при необходимости.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 authorities for signatures, %2 for timestamps · issued %3</source>
        <translation>Центров: %1 для подписей, %2 для меток времени · выпущен %3</translation>
    </message>
    <message>
        <source>a newer one is out since %1</source>
        <translation>новый вышел %1</translation>
    </message>
    <message>
        <source>Forget the list of %1</source>
        <translation>Забыть список: %1</translation>
    </message>
    <message>
        <source>The list is forgotten.</source>
        <translation>Список забыт.</translation>
    </message>
    <message>
        <source>until %1 · %2</source>
        <translation>до %1 · %2</translation>
    </message>
    <message>
        <source>Trust %1 no longer</source>
        <translation>Больше не доверять: %1</translation>
    </message>
    <message>
        <source>It is trusted no longer.</source>
        <translation>Доверия к нему больше нет.</translation>
    </message>
    <message>
        <source>It was trusted already.</source>
        <translation>Доверие уже было.</translation>
    </message>
    <message numerus="yes">
        <source>%n authorities are trusted now.</source>
        <translation>
            <numerusform>Теперь доверяем %n центру.</numerusform>
            <numerusform>Теперь доверяем %n центрам.</numerusform>
            <numerusform>Теперь доверяем %n центрам.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the trusted list</source>
        <translation>Выберите доверенный список</translation>
    </message>
    <message>
        <source>Trusted lists (*.xml *.xtsl);;All files (*)</source>
        <translation>Доверенные списки (*.xml *.xtsl);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Choose the certificate of the list&apos;s operator</source>
        <translation>Выберите сертификат оператора списка</translation>
    </message>
    <message>
        <source>The list of %1 is taken over.</source>
        <translation>Список принят: %1.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::VerifyScreen</name>
    <message>
        <source>Verify a PDF</source>
        <translation>Проверить PDF</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Другой файл</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Сохранить отчёт</translation>
    </message>
    <message>
        <source>Drop any PDF here</source>
        <translation>Перетащите сюда любой PDF</translation>
    </message>
    <message>
        <source>Who signed it, whether it was changed since, and when: checked on this computer, nothing is sent anywhere.</source>
        <translation>Кто подписал, менялся ли файл потом и когда: проверяется на этом компьютере, никуда ничего не отправляется.</translation>
    </message>
    <message>
        <source>Choose a PDF</source>
        <translation>Выбрать PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Файлы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>View what was signed</source>
        <translation>Посмотреть, что подписано</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Все страницы</translation>
    </message>
    <message>
        <source>As signed</source>
        <translation>Как подписано</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Предыдущее изменение</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Следующее изменение</translation>
    </message>
    <message>
        <source>Changes after signing</source>
        <translation>Изменения после подписания</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Чтение: %1</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>Проверка: %1</translation>
    </message>
    <message>
        <source>%1 cannot be checked</source>
        <translation>Не удаётся проверить: %1</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>разрешено</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>не разрешено</translation>
    </message>
    <message>
        <source>As signed on %1</source>
        <translation>Как подписано %1</translation>
    </message>
    <message>
        <source>As the file shows now</source>
        <translation>Как файл выглядит сейчас</translation>
    </message>
    <message>
        <source>Allowed change %1 of %2</source>
        <translation>Разрешённое изменение %1 из %2</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>Изменение %1 из %2</translation>
    </message>
    <message>
        <source>The report was saved.</source>
        <translation>Отчёт сохранён.</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Text (*.txt);;JSON (*.json)</source>
        <translation>PDF (*.pdf);;Текст (*.txt);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Напечатать отчёт</translation>
    </message>
    <message>
        <source>Drop it to check who signed it</source>
        <translation>Отпустите, чтобы проверить, кто подписал</translation>
    </message>
</context>
<context>
    <name>countersign::ui::WeeksChart</name>
    <message>
        <source>Sent and completed by week</source>
        <translation>Отправлено и завершено по неделям</translation>
    </message>
    <message>
        <source>%1 sent, %2 completed</source>
        <translation>отправлено: %1, завершено: %2</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Завершено</translation>
    </message>
    <message>
        <source>Week from %1: %2 sent, %3 completed</source>
        <translation>Неделя с %1: отправлено %2, завершено %3</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ZoomBar</name>
    <message>
        <source>Zoom out</source>
        <translation>Уменьшить</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Увеличить</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>По ширине</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>zoom of the pages</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Zoom %1 percent, fit the width</source>
        <translation>Масштаб %1 процентов, по ширине</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ConditionRow</name>
    <message>
        <source>Condition</source>
        <translation>Условие</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Название поля</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation>Убрать условие</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>our company is %1</source>
        <translation>наша компания — %1</translation>
    </message>
    <message>
        <source>our company is one that is gone</source>
        <translation>наша компания — та, которой больше нет</translation>
    </message>
    <message>
        <source>%1 is responsible</source>
        <translation>отвечает %1</translation>
    </message>
    <message>
        <source>somebody who is gone is responsible</source>
        <translation>отвечает тот, кого больше нет</translation>
    </message>
    <message>
        <source>the title contains “%1”</source>
        <translation>название содержит «%1»</translation>
    </message>
    <message>
        <source>“%1” is at least %2</source>
        <translation>«%1» не меньше %2</translation>
    </message>
    <message>
        <source>“%1” is below %2</source>
        <translation>«%1» меньше %2</translation>
    </message>
    <message>
        <source>one that is gone</source>
        <translation>та, которой больше нет</translation>
    </message>
    <message>
        <source>Somebody who is gone</source>
        <translation>Кого больше нет</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DeliveryParty</name>
    <message>
        <source>The link goes by</source>
        <translation>Ссылка уходит по</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Phone for SMS</source>
        <translation>Телефон для SMS</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Who may open it</source>
        <translation>Кто может открыть</translation>
    </message>
    <message>
        <source>Access code</source>
        <translation>Код доступа</translation>
    </message>
    <message>
        <source>May pass it on to another person, once</source>
        <translation>Может один раз передать её другому человеку</translation>
    </message>
    <message>
        <source>gets a copy</source>
        <translation>получает копию</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>подписывает</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Ещё: %1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Меньше</translation>
    </message>
    <message>
        <source>Begin with + and the country&apos;s code, such as +48 601 222 318.</source>
        <translation>Начните с + и кода страны, например +48 601 222 318.</translation>
    </message>
    <message>
        <source>Tell it by telephone or in person. It is not in the message with the link.</source>
        <translation>Сообщите его по телефону или лично. В сообщении со ссылкой его нет.</translation>
    </message>
    <message>
        <source>Suggest another access code</source>
        <translation>Предложить другой код доступа</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) ask for files.</source>
        <translation>
            <numerusform>%n поле просит файлы.</numerusform>
            <numerusform>%n поля просят файлы.</numerusform>
            <numerusform>%n полей просят файлы.</numerusform>
        </translation>
    </message>
    <message>
        <source>No field asks for files, so none can be attached.</source>
        <translation>Ни одно поле не просит файлов, поэтому приложить их нельзя.</translation>
    </message>
    <message>
        <source>See the fields</source>
        <translation>Посмотреть поля</translation>
    </message>
    <message>
        <source>Ask for files</source>
        <translation>Попросить файлы</translation>
    </message>
    <message>
        <source>Whoever has the link</source>
        <translation>Любой со ссылкой</translation>
    </message>
    <message>
        <source>With a code sent by e-mail</source>
        <translation>С кодом по e-mail</translation>
    </message>
    <message>
        <source>With a code sent by SMS</source>
        <translation>С кодом по SMS</translation>
    </message>
    <message>
        <source>With an access code you tell them</source>
        <translation>С кодом доступа, который сообщите вы</translation>
    </message>
    <message>
        <source>E-mail for the code</source>
        <translation>E-mail для кода</translation>
    </message>
    <message>
        <source>Phone for the code</source>
        <translation>Телефон для кода</translation>
    </message>
    <message>
        <source>The relay has no SMS gateway yet.</source>
        <translation>У сервера-посредника ещё нет SMS-шлюза.</translation>
    </message>
    <message>
        <source>Whoever has the link may open it.</source>
        <translation>Откроет тот, у кого есть ссылка.</translation>
    </message>
    <message>
        <source>Opens with a code sent by e-mail.</source>
        <translation>Открывается кодом по e-mail.</translation>
    </message>
    <message>
        <source>Opens with a code sent by SMS.</source>
        <translation>Открывается кодом по SMS.</translation>
    </message>
    <message>
        <source>Opens with an access code you tell them.</source>
        <translation>Открывается кодом доступа, который сообщите вы.</translation>
    </message>
    <message>
        <source>May be passed on.</source>
        <translation>Можно передать.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RuleForm</name>
    <message>
        <source>When a card enters</source>
        <translation>Когда карточка попадает в</translation>
    </message>
    <message>
        <source>After so many days, if it is still there</source>
        <translation>Через сколько дней, если она ещё там</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>Сохранить правило</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>сразу</translation>
    </message>
    <message>
        <source>Only for some documents</source>
        <translation>Только для некоторых документов</translation>
    </message>
    <message>
        <source>Try it dry</source>
        <translation>Пробный прогон</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Write a number of days up to 365.</source>
        <translation>Укажите число дней до 365.</translation>
    </message>
    <message>
        <source>The rule is saved. It runs from now on.</source>
        <translation>Правило сохранено и действует с этой минуты.</translation>
    </message>
    <message>
        <source>No document in this stage fits now. Nothing would have happened.</source>
        <translation>Ни один документ на этом этапе сейчас не подходит. Ничего бы не произошло.</translation>
    </message>
    <message numerus="yes">
        <source>It would have run for %n document(s) that are in this stage now. Nothing was done.</source>
        <translation>
            <numerusform>Сработало бы для %n документа на этом этапе. Ничего не сделано.</numerusform>
            <numerusform>Сработало бы для %n документов на этом этапе. Ничего не сделано.</numerusform>
            <numerusform>Сработало бы для %n документов на этом этапе. Ничего не сделано.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>Добавить действие</translation>
    </message>
    <message>
        <source>A new rule</source>
        <translation>Новое правило</translation>
    </message>
    <message>
        <source>Change the rule</source>
        <translation>Изменить правило</translation>
    </message>
    <message>
        <source>Deals: %1</source>
        <translation>Сделки: %1</translation>
    </message>
    <message>
        <source>A stage that is gone</source>
        <translation>Этап, которого больше нет</translation>
    </message>
    <message>
        <source>When a deal enters</source>
        <translation>Когда сделка попадает в</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Ничего не изменено.</translation>
    </message>
    <message>
        <source>Choose a stage.</source>
        <translation>Выберите этап.</translation>
    </message>
    <message>
        <source>The rule is changed.</source>
        <translation>Правило изменено.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>No deal is in this stage now. Nothing would have happened.</source>
        <translation>На этом этапе сейчас нет сделок. Ничего бы не произошло.</translation>
    </message>
    <message numerus="yes">
        <source>It would have run for %n deal(s) that are in this stage now. Nothing was done.</source>
        <translation>
            <numerusform>Оно сработало бы для %n сделки на этом этапе. Ничего не сделано.</numerusform>
            <numerusform>Оно сработало бы для %n сделок на этом этапе. Ничего не сделано.</numerusform>
            <numerusform>Оно сработало бы для %n сделок на этом этапе. Ничего не сделано.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::SecretField</name>
    <message>
        <source>Secret the calls are signed with</source>
        <translation>Секрет, которым подписываются вызовы</translation>
    </message>
    <message>
        <source>Copy it to your server now: it is not shown again. The server checks with it that a call comes from this office (HMAC-SHA256, “Standard Webhooks”).</source>
        <translation>Скопируйте его сейчас на свой сервер: больше он не покажется. Сервер проверяет им, что вызов пришёл из этого офиса (HMAC-SHA256, «Standard Webhooks»).</translation>
    </message>
    <message>
        <source>Copy the secret</source>
        <translation>Копировать секрет</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TriggerForm</name>
    <message>
        <source>When this happens</source>
        <translation>Когда это случится</translation>
    </message>
    <message>
        <source>Which value</source>
        <translation>Какое значение</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Название поля</translation>
    </message>
    <message>
        <source>Move the card to</source>
        <translation>Переместить карточку в</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>a field of the document</source>
        <translation>поле документа</translation>
    </message>
    <message>
        <source>As it is labelled in the document, such as “Amount”.</source>
        <translation>Так, как оно подписано в документе, например «Сумма».</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Write how the field is labelled.</source>
        <translation>Укажите, как подписано поле.</translation>
    </message>
    <message>
        <source>Cards move by it from now on.</source>
        <translation>Теперь карточки двигаются по этому.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Add what moves a card</source>
        <translation>Добавить, что двигает карточку</translation>
    </message>
    <message>
        <source>Change what moves a card</source>
        <translation>Изменить, что двигает карточку</translation>
    </message>
    <message>
        <source>Its deal to “%1”</source>
        <translation>Её сделку в «%1»</translation>
    </message>
    <message>
        <source>A stage that is gone</source>
        <translation>Этап, которого больше нет</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Ничего не изменено.</translation>
    </message>
    <message>
        <source>Choose a stage.</source>
        <translation>Выберите этап.</translation>
    </message>
    <message>
        <source>It is changed.</source>
        <translation>Изменено.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>countersign::ui::OwnMailCard</name>
    <message>
        <source>Send e-mail by the office&apos;s own mail server</source>
        <translation>Отправлять письма через собственный почтовый сервер офиса</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Почтовый сервер</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Порт</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Соединение</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation>Адрес отправителя</translation>
    </message>
    <message>
        <source>Attach the finished PDF to the last mail</source>
        <translation>Прикладывать готовый PDF к последнему письму</translation>
    </message>
    <message>
        <source>Try it with this address</source>
        <translation>Проверить с этим адресом</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Отправить пробу</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Send a test by the office&apos;s own mail server</source>
        <translation>Отправить проверку через собственный почтовый сервер офиса</translation>
    </message>
    <message>
        <source>TLS after STARTTLS (usually port 587)</source>
        <translation>TLS после STARTTLS (обычно порт 587)</translation>
    </message>
    <message>
        <source>TLS from the start (usually port 465)</source>
        <translation>TLS с самого начала (обычно порт 465)</translation>
    </message>
    <message>
        <source>None: a server on this machine</source>
        <translation>Без защиты: сервер на этом компьютере</translation>
    </message>
    <message>
        <source>Mail from this desktop</source>
        <translation>Почта с этого компьютера</translation>
    </message>
    <message>
        <source>Then the relay never learns who gets a link: it keeps the sealed packages only. Text messages, webhooks and one-time codes still go through it.</source>
        <translation>Тогда сервер-посредник не узнает, кто получает ссылку: он хранит только запечатанные пакеты. SMS, веб-хуки и одноразовые коды по-прежнему идут через него.</translation>
    </message>
    <message>
        <source>Kept in the keychain. Empty: as it is.</source>
        <translation>Хранится в связке ключей. Пусто: без изменений.</translation>
    </message>
    <message>
        <source>Which server takes your mail?</source>
        <translation>Какой сервер принимает вашу почту?</translation>
    </message>
    <message>
        <source>Another machine is only reached with TLS.</source>
        <translation>С другим компьютером — только через TLS.</translation>
    </message>
    <message>
        <source>A number up to 65535.</source>
        <translation>Число до 65535.</translation>
    </message>
    <message>
        <source>Write the address that mail comes from.</source>
        <translation>Укажите адрес, с которого идёт почта.</translation>
    </message>
    <message>
        <source>It was not saved.</source>
        <translation>Не сохранено.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>E-mail leaves by this server from now on.</source>
        <translation>Теперь письма уходят через этот сервер.</translation>
    </message>
    <message>
        <source>E-mail leaves by the relay.</source>
        <translation>Письма уходят через сервер-посредник.</translation>
    </message>
    <message>
        <source>Where should the test go?</source>
        <translation>Куда отправить пробу?</translation>
    </message>
    <message>
        <source>A test from Countersign</source>
        <translation>Проба от Countersign</translation>
    </message>
    <message>
        <source>If you read this, links will arrive the same way. Nobody has to do anything.</source>
        <translation>Если вы это читаете, ссылки дойдут так же. Делать ничего не нужно.</translation>
    </message>
    <message>
        <source>The server&apos;s words: %1</source>
        <translation>Ответ сервера: %1</translation>
    </message>
    <message>
        <source>Taken over for %1. See whether it arrives.</source>
        <translation>Принято для %1. Проверьте, дойдёт ли.</translation>
    </message>
    <message>
        <source>It was refused.</source>
        <translation>Отказано.</translation>
    </message>
    <message>
        <source>It did not go out.</source>
        <translation>Не отправлено.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Ничего не изменено.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RelayTrustCard</name>
    <message>
        <source>I have looked into it</source>
        <translation>Это проверено</translation>
    </message>
    <message>
        <source>The relay has forgotten something.</source>
        <translation>Сервер что-то забыл.</translation>
    </message>
    <message>
        <source>The relay tells another history now.</source>
        <translation>Сервер теперь сообщает другую историю.</translation>
    </message>
    <message>
        <source>The relay's history was altered.</source>
        <translation>История сервера изменена.</translation>
    </message>
    <message>
        <source>Its log ends at entry %1, and this office has seen later ones. That happens when an old backup is put back: ask whoever runs the relay.</source>
        <translation>Его журнал заканчивается на записи %1, а этот офис видел более поздние. Так бывает, когда восстановлена старая копия: спросите того, кто ведёт сервер.</translation>
    </message>
    <message>
        <source>Entry %1 of its log does not fit what this office has seen before. Ask whoever runs the relay, and compare recent evidence with what your clients say.</source>
        <translation>Запись %1 его журнала не сходится с тем, что этот офис видел раньше. Спросите того, кто ведёт сервер, и сравните недавние доказательства со словами клиентов.</translation>
    </message>
    <message>
        <source>The relay shows clients another page than this program knows.</source>
        <translation>Сервер показывает клиентам не ту страницу, которую знает эта программа.</translation>
    </message>
    <message>
        <source>That is so while only one of the two is updated. Otherwise ask whoever runs the relay: its page has the hash %1, and this program knows %2.</source>
        <translation>Так бывает, пока обновлено только одно из двух. Иначе спросите того, кто ведёт сервер: у его страницы хеш %1, а эта программа знает %2.</translation>
    </message>
    <message>
        <source>Its history holds.</source>
        <translation>Его история сходится.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) of its log follow from each other, and none was altered since.</source>
        <translation>
            <numerusform>%n запись его журнала сверена и с тех пор не изменена.</numerusform>
            <numerusform>%n записи его журнала следуют одна из другой, и ни одна с тех пор не изменена.</numerusform>
            <numerusform>%n записей его журнала следуют одна из другой, и ни одна с тех пор не изменена.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check how its mail is received</source>
        <translation>Проверить, как принимают его почту</translation>
    </message>
    <message>
        <source>Nothing to check yet.</source>
        <translation>Проверять пока нечего.</translation>
    </message>
    <message>
        <source>The relay did not say which domain its mail comes from.</source>
        <translation>Сервер не сообщил, с какого домена идёт его почта.</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>в порядке</translation>
    </message>
    <message>
        <source>too lax</source>
        <translation>слишком мягко</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>отсутствует</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Who may send (SPF): %1. Signature (DKIM): %2. Instruction to receivers (DMARC): %3.</source>
        <translation>Кто может отправлять (SPF): %1. Подпись (DKIM): %2. Указание получателям (DMARC): %3.</translation>
    </message>
    <message>
        <source>Invitations from %1 may end up as spam.</source>
        <translation>Приглашения с %1 могут попадать в спам.</translation>
    </message>
    <message>
        <source>Mail comes from %1.</source>
        <translation>Почта идёт с %1.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ActionForm</name>
    <message>
        <source>Do this</source>
        <translation>Сделать</translation>
    </message>
    <message>
        <source>Do this earlier</source>
        <translation>Сделать это раньше</translation>
    </message>
    <message>
        <source>Remove the action</source>
        <translation>Удалить действие</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>Move it to</source>
        <translation>Перенести в</translation>
    </message>
    <message>
        <source>Days from then</source>
        <translation>Дней с этого момента</translation>
    </message>
    <message>
        <source>To (empty: the client)</source>
        <translation>Кому (пусто: клиенту)</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>Signs for us</source>
        <translation>Подписывает с нашей стороны</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Address to call</source>
        <translation>Адрес вызова</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Who is responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>As in the template</source>
        <translation>Как в шаблоне</translation>
    </message>
    <message>
        <source>Where signed documents are put</source>
        <translation>Куда класть подписанные документы</translation>
    </message>
    <message>
        <source>A template that is archived or gone</source>
        <translation>Шаблон в архиве или удалён</translation>
    </message>
    <message>
        <source>Then do this</source>
        <translation>Затем сделать это</translation>
    </message>
    <message>
        <source>Somebody who is gone</source>
        <translation>Кого больше нет</translation>
    </message>
    <message>
        <source>A stage that is gone</source>
        <translation>Этап, которого больше нет</translation>
    </message>
    <message>
        <source>The call says which document is in which state and stage, never its title or names. The relay must allow the server&apos;s name (--webhook-hosts).</source>
        <translation>Вызов говорит, какой документ в каком состоянии и на каком этапе, но не название и не имена. Сервер-посредник должен разрешать имя сервера (--webhook-hosts).</translation>
    </message>
    <message>
        <source>Write how many days, from 1 on.</source>
        <translation>Укажите число дней, от 1.</translation>
    </message>
    <message>
        <source>Choose who.</source>
        <translation>Выберите кого.</translation>
    </message>
    <message>
        <source>Choose a stage.</source>
        <translation>Выберите этап.</translation>
    </message>
    <message>
        <source>Write what is to be said.</source>
        <translation>Напишите, что сказать.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Это не адрес эл. почты.</translation>
    </message>
    <message>
        <source>There is no template yet. Save a document as a template from its page.</source>
        <translation>Шаблонов ещё нет. Сохраните документ как шаблон на его странице.</translation>
    </message>
    <message>
        <source>Choose a template.</source>
        <translation>Выберите шаблон.</translation>
    </message>
    <message>
        <source>Choose a folder with its whole path.</source>
        <translation>Выберите папку с полным путём.</translation>
    </message>
    <message>
        <source>Write the whole address. It begins with https://.</source>
        <translation>Укажите адрес целиком. Он начинается с https://.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::EditorBar</name>
    <message>
        <source>Grid (Ctrl+G)</source>
        <translation>Сетка (Ctrl+G)</translation>
    </message>
    <message>
        <source>Distance between the lines of the grid</source>
        <translation>Расстояние между линиями сетки</translation>
    </message>
    <message>
        <source>Unit of the grid</source>
        <translation>Единица сетки</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>мм</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>пт</translation>
    </message>
    <message>
        <source>Tab order</source>
        <translation>Порядок полей</translation>
    </message>
    <message>
        <source>Click the fields one after the other.</source>
        <translation>Нажимайте на поля по очереди.</translation>
    </message>
    <message>
        <source>As read</source>
        <translation>Как читают</translation>
    </message>
    <message>
        <source>From the top, then from the left</source>
        <translation>Сверху, затем слева</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StyleProperties</name>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 пт</translation>
    </message>
    <message>
        <source>Number format</source>
        <translation>Формат числа</translation>
    </message>
    <message>
        <source>As it is typed</source>
        <translation>Как введено</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Знаков после запятой</translation>
    </message>
    <message>
        <source>Text colour</source>
        <translation>Цвет текста</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Чёрный</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Синий</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Серый</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Красный</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелёный</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Шрифт</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>Без засечек</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>С засечками</translation>
    </message>
    <message>
        <source>Typewriter</source>
        <translation>Пишущая машинка</translation>
    </message>
    <message>
        <source>Handwriting</source>
        <translation>Рукописный</translation>
    </message>
</context>
<context>
    <name>countersign::ui::AlignButtons</name>
    <message>
        <source>Align left edges</source>
        <translation>Выровнять левые края</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>Выровнять середины</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>Выровнять правые края</translation>
    </message>
    <message>
        <source>Distribute across</source>
        <translation>Распределить по горизонтали</translation>
    </message>
    <message>
        <source>Align upper edges</source>
        <translation>Выровнять верхние края</translation>
    </message>
    <message>
        <source>Align at the same height</source>
        <translation>Выровнять по высоте</translation>
    </message>
    <message>
        <source>Align lower edges</source>
        <translation>Выровнять нижние края</translation>
    </message>
    <message>
        <source>Distribute down</source>
        <translation>Распределить по вертикали</translation>
    </message>
    <message>
        <source>Make them the same size</source>
        <translation>Сделать одного размера</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FoundCard</name>
    <message>
        <source>Found in the text</source>
        <translation>Найдено в тексте</translation>
    </message>
    <message>
        <source>Place what was found</source>
        <translation>Разместить найденное</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>These places look like fields: %1. Nothing leaves this computer.</source>
        <translation>Эти места похожи на поля: %1. Ничто не покидает этот компьютер.</translation>
    </message>
    <message>
        <source>Place it</source>
        <translation>Разместить</translation>
    </message>
    <message numerus="yes">
        <source>Place %n fields</source>
        <translation>
            <numerusform>Разместить %n поле</numerusform>
            <numerusform>Разместить %n поля</numerusform>
            <numerusform>Разместить %n полей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardLine</name>
    <message>
        <source>Save view</source>
        <translation>Сохранить вид</translation>
    </message>
    <message>
        <source>Remove this view</source>
        <translation>Удалить этот вид</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>A name for this view</source>
        <translation>Название этого вида</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>Waits for me</source>
        <translation>Ждут меня</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочены</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Непрочитанные</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открытые</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Фильтр: %1</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>Группы: %1</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Введите название.</translation>
    </message>
    <message>
        <source>the other side’s turn</source>
        <translation>очередь другой стороны</translation>
    </message>
    <message>
        <source>%1’s turn</source>
        <translation>очередь: %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardRows</name>
    <message>
        <source>Without a deal</source>
        <translation>Без сделки</translation>
    </message>
    <message>
        <source>Others</source>
        <extracomment>A lane of the board: the cards of all who have no lane of their own.</extracomment>
        <translation>Остальные</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealBar</name>
    <message>
        <source>Move to</source>
        <translation>Переместить в</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Снять выделение</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Оставить</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>Выбран: %n</numerusform>
            <numerusform>Выбрано: %n</numerusform>
            <numerusform>Выбрано: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n deal(s)? Their documents stay.</source>
        <translation>
            <numerusform>Удалить %n сделку? Документы останутся.</numerusform>
            <numerusform>Удалить %n сделки? Документы останутся.</numerusform>
            <numerusform>Удалить %n сделок? Документы останутся.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) stay as they are. “%1”: %2</source>
        <translation>
            <numerusform>%n сделка остаётся как есть. «%1»: %2</numerusform>
            <numerusform>%n сделки остаются как есть. «%1»: %2</numerusform>
            <numerusform>%n сделок остаётся как есть. «%1»: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) are now in “%1”.</source>
        <translation>
            <numerusform>%n сделка теперь на этапе «%1».</numerusform>
            <numerusform>%n сделки теперь на этапе «%1».</numerusform>
            <numerusform>%n сделок теперь на этапе «%1».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is responsible for %n deal(s) now.</source>
        <translation>
            <numerusform>%1 теперь отвечает за %n сделку.</numerusform>
            <numerusform>%1 теперь отвечает за %n сделки.</numerusform>
            <numerusform>%1 теперь отвечает за %n сделок.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) are removed. Their documents stay.</source>
        <translation>
            <numerusform>%n сделка удалена. Документы остаются.</numerusform>
            <numerusform>%n сделки удалены. Документы остаются.</numerusform>
            <numerusform>%n сделок удалено. Документы остаются.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealBoard</name>
    <message>
        <source>New deal</source>
        <translation>Новая сделка</translation>
    </message>
    <message>
        <source>Send a document when a deal comes here…</source>
        <translation>Отправлять документ, когда сюда попадает сделка…</translation>
    </message>
    <message>
        <source>Name of the stage…</source>
        <translation>Название этапа…</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealMenu</name>
    <message>
        <source>No deal</source>
        <translation>Без сделки</translation>
    </message>
    <message>
        <source>No open deals</source>
        <translation>Нет открытых сделок</translation>
    </message>
    <message>
        <source>Looking for deals</source>
        <translation>Поиск сделок</translation>
    </message>
    <message>
        <source>More deals</source>
        <translation>Другие сделки</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealTable</name>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>Go through the deals</source>
        <translation>Переход по сделкам</translation>
    </message>
    <message>
        <source>Open the deal</source>
        <translation>Открыть сделку</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Что с ним можно сделать</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>Снять выделение</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealTableModel</name>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменён</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RestoreForm</name>
    <message>
        <source>A file of this backup is damaged. Nothing was restored and the backup stays as it is. Copy it from its disk again, or choose an earlier one.</source>
        <translation>Файл этой резервной копии повреждён. Ничего не восстановлено, копия осталась как есть. Скопируйте её с диска заново или выберите более раннюю.</translation>
    </message>
    <message>
        <source>Folder of the backup</source>
        <translation>Папка копии</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Пароль копии</translation>
    </message>
    <message>
        <source>Restore the office</source>
        <translation>Восстановить офис</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>The one that was chosen when the backup was made. It opens the office from now on too.</source>
        <translation>Тот, что был выбран при создании копии. Отныне он открывает и офис.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Восстановить из копии</translation>
    </message>
    <message>
        <source>Documents, journal and keys come back as they were when the backup was made. Afterwards go on with this office only, not with the one it was copied from.</source>
        <translation>Документы, журнал и ключи вернутся такими, какими были в момент копирования. После этого работайте только в этом офисе, а не в том, с которого сделана копия.</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Где хранить</translation>
    </message>
    <message>
        <source>Which folder is the backup in?</source>
        <translation>В какой папке копия?</translation>
    </message>
    <message>
        <source>Where shall the office be kept?</source>
        <translation>Где будет храниться офис?</translation>
    </message>
    <message>
        <source>There is no backup in this folder.</source>
        <translation>В этой папке нет копии.</translation>
    </message>
    <message>
        <source>Write the passphrase of the backup.</source>
        <translation>Введите пароль копии.</translation>
    </message>
    <message>
        <source>Copying and checking</source>
        <translation>Копирование и проверка</translation>
    </message>
    <message>
        <source>This passphrase does not open the backup. Check Caps Lock and try again.</source>
        <translation>Этот пароль не открывает копию. Проверьте Caps Lock и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The office is not restored.</source>
        <translation>Офис не восстановлен.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::QuestionCard</name>
    <message>
        <source>Your answer</source>
        <translation>Ваш ответ</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>Отправить ответ</translation>
    </message>
    <message>
        <source>%1 asks: “%2”</source>
        <translation>%1 спрашивает: «%2»</translation>
    </message>
    <message>
        <source>Goes by e-mail to %1. The relay sends it and can read it: no secrets here.</source>
        <translation>Уйдёт по почте на %1. Сервер отправляет письмо и может его прочитать: без секретов.</translation>
    </message>
    <message>
        <source>There is no e-mail address: call %1.</source>
        <translation>Адреса почты нет: позвоните %1.</translation>
    </message>
    <message>
        <source>Write the answer.</source>
        <translation>Напишите ответ.</translation>
    </message>
    <message>
        <source>Your question about “%1”</source>
        <translation>Ваш вопрос о «%1»</translation>
    </message>
    <message>
        <source>The answer is on its way.</source>
        <translation>Ответ отправлен.</translation>
    </message>
    <message>
        <source>Stands beside the document when %1 opens the link again, encrypted on the way. A message says that it is there.</source>
        <translation>Появится рядом с документом, когда %1 снова откроет ссылку; в пути зашифрован. Сообщение скажет, что ответ есть.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::OwnSignatureCard</name>
    <message>
        <source>Keep this signature</source>
        <translation>Сохранить эту подпись</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>My signature</source>
        <translation>Моя подпись</translation>
    </message>
    <message>
        <source>What pages show when you sign. It is kept on this computer only, encrypted.</source>
        <translation>То, что видно на страницах, когда вы подписываете. Хранится только на этом компьютере, в зашифрованном виде.</translation>
    </message>
    <message>
        <source>Your signature is no longer kept.</source>
        <translation>Ваша подпись больше не хранится.</translation>
    </message>
    <message>
        <source>Your signature is kept. The queue proposes it.</source>
        <translation>Ваша подпись сохранена. Она будет предложена при подписании.</translation>
    </message>
    <message>
        <source>Make a signature first.</source>
        <translation>Сначала создайте подпись.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Ничего не изменено.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DesktopsPage</name>
    <message>
        <source>Desktops</source>
        <translation>Компьютеры</translation>
    </message>
    <message>
        <source>Several people work on the same documents, each on a computer of their own. The relay carries everything between them, sealed: it cannot read any of it.</source>
        <translation>Несколько человек работают с одними документами, каждый на своём компьютере. Сервер-посредник передаёт всё между ними в зашифрованном виде и ничего не может прочитать.</translation>
    </message>
    <message>
        <source>Whose computer is it?</source>
        <translation>Чей это компьютер?</translation>
    </message>
    <message>
        <source>Invite a desktop</source>
        <translation>Пригласить компьютер</translation>
    </message>
    <message>
        <source>They are the same: let it in</source>
        <translation>Совпадают: впустить</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>Различаются</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>Не применено</translation>
    </message>
    <message>
        <source>Somebody else was faster. These acts of this computer have changed nothing:</source>
        <translation>Кто-то успел раньше. Эти действия с этого компьютера ничего не изменили:</translation>
    </message>
    <message>
        <source>A further computer</source>
        <translation>Ещё один компьютер</translation>
    </message>
    <message>
        <source>Does the other screen show the same number?</source>
        <translation>На другом экране то же число?</translation>
    </message>
    <message>
        <source>It is not let in, and the code is not used any more. Invite again.</source>
        <translation>Он не впущен, а код больше не используется. Пригласите ещё раз.</translation>
    </message>
    <message>
        <source>somebody who is no member any more</source>
        <translation>тот, кто больше не участник</translation>
    </message>
    <message>
        <source>Desktops meet through a relay. Join one under Delivery first.</source>
        <translation>Компьютеры связываются через сервер-посредник. Сначала подключите его на странице «Доставка».</translation>
    </message>
    <message>
        <source>Moving a document to another stage</source>
        <translation>Перемещение документа на другой этап</translation>
    </message>
    <message>
        <source>Moving a deal to another stage</source>
        <translation>Перемещение сделки на другой этап</translation>
    </message>
    <message>
        <source>A signature</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Sending a document</source>
        <translation>Отправка документа</translation>
    </message>
    <message>
        <source>A change in contacts, members or settings</source>
        <translation>Изменение контактов, участников или настроек</translation>
    </message>
    <message>
        <source>A change of a document</source>
        <translation>Изменение документа</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Этот компьютер</translation>
    </message>
    <message>
        <source>May invite others and change the settings</source>
        <translation>Может приглашать других и менять настройки</translation>
    </message>
    <message>
        <source>Works on documents, contacts and deals</source>
        <translation>Работает с документами, контактами и сделками</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>The computer &quot;%1&quot; asks to come in for %2.</source>
        <translation>Компьютер «%1» просит впустить его для: %2.</translation>
    </message>
    <message>
        <source>Nobody is invited.</source>
        <translation>Никто не приглашён.</translation>
    </message>
    <message>
        <source>It is not let in.</source>
        <translation>Он не впущен.</translation>
    </message>
    <message>
        <source>%1 belongs to the office now.</source>
        <translation>%1 теперь относится к офису.</translation>
    </message>
    <message>
        <source>The computer is not removed.</source>
        <translation>Компьютер не удалён.</translation>
    </message>
    <message>
        <source>It is shut out. What it already has stays on it: take the computer back.</source>
        <translation>Доступ закрыт. То, что на нём уже есть, на нём и останется: заберите компьютер.</translation>
    </message>
    <message>
        <source>On the other computer choose &quot;Join an office&quot; in Countersign, and write this address and this code there.</source>
        <translation>На другом компьютере выберите в Countersign «Присоединиться к офису» и введите там этот адрес и этот код.</translation>
    </message>
    <message>
        <source>It works once, until %1. Whoever has it can ask to come in: say it over the telephone or show it.</source>
        <translation>Код действует один раз, до %1. У кого он есть, тот может попроситься: назовите его по телефону или покажите.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::JoinForm</name>
    <message>
        <source>Address of the relay</source>
        <translation>Адрес сервера-посредника</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Ещё раз то же</translation>
    </message>
    <message>
        <source>Ask to come in</source>
        <translation>Попросить впустить</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>24 letters and digits, from an administrator&apos;s screen: Settings, Desktops.</source>
        <translation>24 буквы и цифры с экрана администратора: Настройки, Компьютеры.</translation>
    </message>
    <message>
        <source>At least 8 characters. It protects the office&apos;s keys on this computer.</source>
        <translation>Не менее 8 знаков. Он защищает ключи офиса на этом компьютере.</translation>
    </message>
    <message>
        <source>Join an office</source>
        <translation>Присоединиться к офису</translation>
    </message>
    <message>
        <source>Your office works with Countersign already. Ask an administrator for the two things below; its documents, contacts and boards then come to this computer.</source>
        <translation>Ваш офис уже работает с Countersign. Узнайте у администратора то, что ниже; документы, контакты и доски появятся на этом компьютере.</translation>
    </message>
    <message>
        <source>Waiting to be let in</source>
        <translation>Ожидание, пока впустят</translation>
    </message>
    <message>
        <source>The administrator&apos;s screen shows a number now. Only when it is this one may they let you in: tell them.</source>
        <translation>На экране администратора теперь есть число. Впускать можно, только если оно такое же: назовите его.</translation>
    </message>
    <message>
        <source>Fetching the office</source>
        <translation>Загрузка офиса</translation>
    </message>
    <message>
        <source>This is no code. It has 24 letters and digits.</source>
        <translation>Это не код. В нём 24 буквы и цифры.</translation>
    </message>
    <message>
        <source>This computer has not joined.</source>
        <translation>Этот компьютер не присоединился.</translation>
    </message>
    <message>
        <source>The relay knows no such code. It works once and for ten minutes: ask for a new one.</source>
        <translation>Сервер-посредник не знает такого кода. Он действует один раз и десять минут: попросите новый.</translation>
    </message>
    <message>
        <source>Write the address as the administrator&apos;s screen shows it.</source>
        <translation>Введите адрес так, как он показан на экране администратора.</translation>
    </message>
    <message>
        <source>Write the code.</source>
        <translation>Введите код.</translation>
    </message>
    <message>
        <source>At least 8 characters, please.</source>
        <translation>Не менее 8 знаков, пожалуйста.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Пароли не совпадают.</translation>
    </message>
    <message>
        <source>You stopped it, and nothing of it is kept. Ask for a new code to try again.</source>
        <translation>Вы остановили это, и ничего не сохранено. Чтобы попробовать снова, попросите новый код.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PartyCard</name>
    <message>
        <source>No certificate yet</source>
        <translation>Сертификата ещё нет</translation>
    </message>
    <message>
        <source>What %1 does</source>
        <translation>Что делает: %1</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Подписывает</translation>
    </message>
    <message>
        <source>Approves</source>
        <translation>Согласует</translation>
    </message>
    <message>
        <source>Gets a copy</source>
        <translation>Получает копию</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Убрать: %1</translation>
    </message>
    <message>
        <source>Nobody chosen yet</source>
        <translation>Пока никто не выбран</translation>
    </message>
</context>
<context>
    <name>countersign::ui::QueueLine</name>
    <message>
        <source>Previous document</source>
        <translation>Предыдущий документ</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Следующий документ</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>which document of the queue is shown, as in &quot;1 of 2&quot;</extracomment>
        <translation>%1 из %2</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RouteCard</name>
    <message>
        <source>The usual order</source>
        <translation>Обычный порядок</translation>
    </message>
    <message>
        <source>Who acts when</source>
        <translation>Кто и когда действует</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>Одновременно</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Шаг %1</translation>
    </message>
    <message>
        <source>How many of step %1 are enough</source>
        <translation>Сколько участников шага %1 достаточно</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Все</translation>
    </message>
    <message numerus="yes">
        <source>Any %n of them</source>
        <translation>
            <numerusform>Любой %n из них</numerusform>
            <numerusform>Любые %n из них</numerusform>
            <numerusform>Любые %n из них</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 acts earlier</source>
        <translation>%1: раньше</translation>
    </message>
    <message>
        <source>%1 acts later</source>
        <translation>%1: позже</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StageRemoval</name>
    <message>
        <source>Its cards go to</source>
        <translation>Карточки переместить в</translation>
    </message>
    <message>
        <source>Remove the stage</source>
        <translation>Удалить этап</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>“%1” moves cards here</source>
        <translation>«%1» перемещает сюда карточки</translation>
    </message>
    <message>
        <source>the rule “%1”</source>
        <translation>правило «%1»</translation>
    </message>
    <message>
        <source>“%1” cannot be removed yet</source>
        <translation>«%1» пока нельзя удалить</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>Удалить «%1»?</translation>
    </message>
    <message>
        <source>It is used under “Rules”: %1. Change or remove these first.</source>
        <translation>Он используется в разделе «Правила»: %1. Сначала измените или удалите это.</translation>
    </message>
    <message>
        <source>No card is in it.</source>
        <translation>Карточек на нём нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n cards are in it. The rules of the stage they go to run for them.</source>
        <translation>
            <numerusform>На нём %n карточка. Для неё сработают правила этапа, куда она попадёт.</numerusform>
            <numerusform>На нём %n карточки. Для них сработают правила этапа, куда они попадут.</numerusform>
            <numerusform>На нём %n карточек. Для них сработают правила этапа, куда они попадут.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>“%1” is removed.</source>
        <translation>Этап «%1» удалён.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StageRow</name>
    <message>
        <source>Grey</source>
        <translation>Серый</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Фиолетовый</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Синий</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Сине-зелёный</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Оранжевый</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Охра</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелёный</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Красный</translation>
    </message>
    <message>
        <source>Colour of “%1”</source>
        <translation>Цвет этапа «%1»</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Name of the stage</source>
        <translation>Название этапа</translation>
    </message>
    <message>
        <source>What “%1” means</source>
        <translation>Что означает «%1»</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>В работе</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Успех</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Неудача</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Переместить влево</translation>
    </message>
    <message>
        <source>It is the first one.</source>
        <translation>Это первый.</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Переместить вправо</translation>
    </message>
    <message>
        <source>It is the last one.</source>
        <translation>Это последний.</translation>
    </message>
    <message>
        <source>Remove “%1”…</source>
        <translation>Удалить «%1»…</translation>
    </message>
    <message>
        <source>A board needs a stage.</source>
        <translation>Доске нужен хотя бы один этап.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ExpiryLines</name>
    <message>
        <source>Your certificate ended on %1</source>
        <translation>Срок вашего сертификата истёк %1</translation>
    </message>
    <message>
        <source>Your certificate ends today</source>
        <translation>Срок вашего сертификата истекает сегодня</translation>
    </message>
    <message numerus="yes">
        <source>Your certificate ends in %n day(s), on %1</source>
        <translation>
            <numerusform>Срок вашего сертификата истекает через %n день, %1</numerusform>
            <numerusform>Срок вашего сертификата истекает через %n дня, %1</numerusform>
            <numerusform>Срок вашего сертификата истекает через %n дней, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>After that you cannot sign with it. An administrator makes a new one for you.</source>
        <translation>После этого подписывать им будет нельзя. Администратор создаст для вас новый.</translation>
    </message>
    <message>
        <source>After that you cannot sign with it. Ask who issued it for a new one.</source>
        <translation>После этого подписывать им будет нельзя. Попросите новый у того, кто его выдал.</translation>
    </message>
    <message>
        <source>The company’s seal ended on %1</source>
        <translation>Срок печати компании истёк %1</translation>
    </message>
    <message>
        <source>The company’s seal ends today</source>
        <translation>Срок печати компании истекает сегодня</translation>
    </message>
    <message numerus="yes">
        <source>The company’s seal ends in %n day(s), on %1</source>
        <translation>
            <numerusform>Срок печати компании истекает через %n день, %1</numerusform>
            <numerusform>Срок печати компании истекает через %n дня, %1</numerusform>
            <numerusform>Срок печати компании истекает через %n дней, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>After that no document can be closed. Renew it in the settings.</source>
        <translation>После этого ни один документ нельзя будет закрыть. Обновите её в настройках.</translation>
    </message>
    <message>
        <source>The company authority ended on %1</source>
        <translation>Срок удостоверяющего центра компании истёк %1</translation>
    </message>
    <message>
        <source>The company authority ends today</source>
        <translation>Срок удостоверяющего центра компании истекает сегодня</translation>
    </message>
    <message numerus="yes">
        <source>The company authority ends in %n day(s), on %1</source>
        <translation>
            <numerusform>Срок удостоверяющего центра компании истекает через %n день, %1</numerusform>
            <numerusform>Срок удостоверяющего центра компании истекает через %n дня, %1</numerusform>
            <numerusform>Срок удостоверяющего центра компании истекает через %n дней, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>After that its certificates are not trusted. Make a new one in the settings.</source>
        <translation>После этого его сертификатам не будет доверия. Создайте новый в настройках.</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>Мой профиль</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Сертификаты</translation>
    </message>
    <message>
        <source>Remind me tomorrow</source>
        <translation>Напомнить завтра</translation>
    </message>
</context>
<context>
    <name>countersign::ui::Button</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
</TS>
