<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>CardWords</name>
    <message>
        <source>Waits for %1</source>
        <translation>Aguarda %1</translation>
    </message>
    <message>
        <source>Viewed, not signed yet</source>
        <translation>Visualizado, ainda não assinado</translation>
    </message>
    <message>
        <source>Sent %1: remind</source>
        <translation>Enviado %1: lembrar</translation>
    </message>
    <message>
        <source>Sent %1 by SMS</source>
        <translation>Enviado %1 por SMS</translation>
    </message>
    <message>
        <source>Sent %1 by e-mail</source>
        <translation>Enviado %1 por e-mail</translation>
    </message>
    <message>
        <source>Completed %1</source>
        <translation>Concluído: %1</translation>
    </message>
    <message>
        <source>Declined %1</source>
        <translation>Recusado: %1</translation>
    </message>
    <message>
        <source>Cancelled %1</source>
        <translation>Cancelado: %1</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>Expirado: %1</translation>
    </message>
    <message>
        <source>To be finished and sent</source>
        <translation>A concluir e enviar</translation>
    </message>
    <message>
        <source>Goes out when the relay answers</source>
        <translation>Aguarda o servidor</translation>
    </message>
    <message>
        <source>Delivery failed</source>
        <translation>Falha na entrega</translation>
    </message>
    <message>
        <source>Delivery failed: %1</source>
        <translation>Falha na entrega: %1</translation>
    </message>
    <message>
        <source>Being sealed</source>
        <translation>Sendo selado</translation>
    </message>
    <message>
        <source>Sealing failed: try again</source>
        <translation>Falha ao selar: tente de novo</translation>
    </message>
    <message>
        <source>Waits for your approval</source>
        <translation>Aguarda a sua aprovação</translation>
    </message>
    <message>
        <source>Waits for your signature</source>
        <translation>Aguarda a sua assinatura</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: concluído</translation>
    </message>
    <message>
        <source>%1: declined</source>
        <translation>%1: recusou</translation>
    </message>
    <message>
        <source>%1: their turn</source>
        <translation>%1: é a vez desta pessoa</translation>
    </message>
    <message>
        <source>%1: later</source>
        <translation>%1: mais tarde</translation>
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
        <translation>Assinatura de %1</translation>
    </message>
    <message>
        <source>%1 · page %2</source>
        <extracomment>whose a field is, and where</extracomment>
        <translation>%1 · página %2</translation>
    </message>
    <message>
        <source>common</source>
        <translation>comum</translation>
    </message>
    <message>
        <source>(number)</source>
        <translation>(número)</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>The file is not there any more. Choose it again.</source>
        <translation>O arquivo não está mais lá. Escolha-o de novo.</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that you may open it.</source>
        <translation>Não é possível ler o arquivo. Verifique se você pode abri-lo.</translation>
    </message>
    <message>
        <source>The disk refused to save. Check the free space and your rights; nothing was changed.</source>
        <translation>Não foi possível gravar no disco. Verifique o espaço livre e suas permissões; nada foi alterado.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>O arquivo é grande demais.</translation>
    </message>
    <message>
        <source>This workspace is open in another window. Close it there first.</source>
        <translation>Este espaço de trabalho está aberto em outra janela. Feche-o lá primeiro.</translation>
    </message>
    <message>
        <source>The workspace&apos;s folder cannot be locked. Keep it on a disk of this computer where you may write.</source>
        <translation>Não é possível bloquear a pasta do espaço de trabalho. Mantenha-a em um disco deste computador em que você possa gravar.</translation>
    </message>
    <message>
        <source>There is no workspace in this folder.</source>
        <translation>Não há espaço de trabalho nesta pasta.</translation>
    </message>
    <message>
        <source>The workspace&apos;s database failed its check. It was set aside and nothing was deleted; restore it from a backup.</source>
        <translation>O banco de dados do espaço de trabalho não passou na verificação. Ele foi posto de lado e nada foi apagado; restaure-o de um backup.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask an administrator.</source>
        <translation>Sua função não permite isso. Fale com um administrador.</translation>
    </message>
    <message>
        <source>This document does not exist any more.</source>
        <translation>Este documento não existe mais.</translation>
    </message>
    <message>
        <source>It is not your turn to act on this document.</source>
        <translation>Não é a sua vez neste documento.</translation>
    </message>
    <message>
        <source>This file cannot be used.</source>
        <translation>Este arquivo não pode ser usado.</translation>
    </message>
    <message>
        <source>Something is still missing. The list of checks names it.</source>
        <translation>Ainda falta algo. A lista de verificação diz o quê.</translation>
    </message>
    <message>
        <source>There is no signing certificate yet. An administrator issues one in Settings.</source>
        <translation>Ainda não há certificado de assinatura. Um administrador emite um em Configurações.</translation>
    </message>
    <message>
        <source>The passphrase does not open this key. Check Caps Lock and try again.</source>
        <translation>A senha não abre esta chave. Verifique o Caps Lock e tente de novo.</translation>
    </message>
    <message>
        <source>The document could not be signed. Nothing was changed.</source>
        <translation>Não foi possível assinar o documento. Nada foi alterado.</translation>
    </message>
    <message>
        <source>No relay is set up, so links cannot be sent. Set it up in Settings.</source>
        <translation>Nenhum servidor intermediário está configurado, então não é possível enviar links. Configure-o em Configurações.</translation>
    </message>
    <message>
        <source>The relay does not answer. What waits goes out by itself as soon as it does.</source>
        <translation>O servidor intermediário não responde. O que está à espera sai sozinho assim que ele responder.</translation>
    </message>
    <message>
        <source>The answer that came back does not fit the document and was not taken over.</source>
        <translation>A resposta recebida não corresponde ao documento e não foi aceita.</translation>
    </message>
    <message>
        <source>The document could not be sealed. You can try again from its page.</source>
        <translation>Não foi possível selar o documento. Você pode tentar de novo na página dele.</translation>
    </message>
    <message>
        <source>The disk refused to save. Nothing was changed; check the free space and try again.</source>
        <translation>Não foi possível gravar no disco. Nada foi alterado; verifique o espaço livre e tente de novo.</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. Look at it as it is now and try again.</source>
        <translation>Outra pessoa alterou isto nesse meio-tempo. Veja como está agora e tente de novo.</translation>
    </message>
    <message>
        <source>An entry of the journal cannot be read by this version. Update the program.</source>
        <translation>Esta versão não consegue ler um registro do diário. Atualize o programa.</translation>
    </message>
    <message>
        <source>This is no longer possible for this document.</source>
        <translation>Isso não é mais possível neste documento.</translation>
    </message>
    <message>
        <source>This person is not part of the document any more.</source>
        <translation>Esta pessoa não faz mais parte do documento.</translation>
    </message>
    <message>
        <source>This file is not part of the document any more.</source>
        <translation>Este arquivo não faz mais parte do documento.</translation>
    </message>
    <message>
        <source>The file is empty (0 bytes). Choose another one.</source>
        <translation>O arquivo está vazio (0 byte). Escolha outro.</translation>
    </message>
    <message>
        <source>This is no PDF file, whatever its name says.</source>
        <translation>Isto não é um arquivo PDF, diga o nome o que disser.</translation>
    </message>
    <message>
        <source>This PDF is locked with a password. Save a copy without the password and try again.</source>
        <translation>Este PDF está protegido por senha. Salve uma cópia sem senha e tente de novo.</translation>
    </message>
    <message>
        <source>This PDF is encrypted for the holders of certain certificates, which cannot be opened here. Ask for a copy without that protection.</source>
        <translation>Este PDF está criptografado para os titulares de determinados certificados e não pode ser aberto aqui. Peça uma cópia sem essa proteção.</translation>
    </message>
    <message>
        <source>This PDF is damaged. Ask for the file again, or print it to a new PDF.</source>
        <translation>Este PDF está danificado. Peça o arquivo de novo ou imprima-o em um novo PDF.</translation>
    </message>
    <message>
        <source>This PDF is too large or unpacks to more than is reasonable.</source>
        <translation>Este PDF é grande demais ou se expande além do razoável.</translation>
    </message>
    <message>
        <source>This PDF uses something that is not supported. Print it to a new PDF and try again.</source>
        <translation>Este PDF usa algo que não é aceito. Imprima-o em um novo PDF e tente de novo.</translation>
    </message>
    <message>
        <source>This part of the PDF does not exist.</source>
        <translation>Esta parte do PDF não existe.</translation>
    </message>
    <message>
        <source>The PDF is already signed in a way that forbids this change.</source>
        <translation>O PDF já está assinado de um modo que proíbe esta alteração.</translation>
    </message>
    <message>
        <source>The PDF is protected: its owner does not allow this.</source>
        <translation>O PDF está protegido: o proprietário não permite isto.</translation>
    </message>
    <message>
        <source>The signature is larger than the place kept for it.</source>
        <translation>A assinatura é maior que o espaço reservado para ela.</translation>
    </message>
    <message>
        <source>The file cannot be opened. Check that you may read it.</source>
        <translation>Não é possível abrir o arquivo. Verifique se você pode lê-lo.</translation>
    </message>
    <message>
        <source>A character cannot be printed: no installed font has it.</source>
        <translation>Um caractere não pode ser impresso: nenhuma fonte instalada o possui.</translation>
    </message>
    <message>
        <source>A text does not fit into its field. Make the field larger.</source>
        <translation>Um texto não cabe no campo. Aumente o campo.</translation>
    </message>
    <message>
        <source>A font the program needs is not installed. Reinstall the program.</source>
        <translation>Falta uma fonte de que o programa precisa. Reinstale o programa.</translation>
    </message>
    <message>
        <source>This picture cannot be read. Choose a PNG or JPEG file.</source>
        <translation>Esta imagem não pode ser lida. Escolha um arquivo PNG ou JPEG.</translation>
    </message>
    <message>
        <source>This picture is too large. Choose a smaller one.</source>
        <translation>Esta imagem é grande demais. Escolha uma menor.</translation>
    </message>
    <message>
        <source>A field is on a page that does not exist.</source>
        <translation>Um campo está em uma página que não existe.</translation>
    </message>
    <message>
        <source>A field is missing from the PDF.</source>
        <translation>Falta um campo no PDF.</translation>
    </message>
    <message>
        <source>Two fields of the PDF have the same name.</source>
        <translation>Dois campos do PDF têm o mesmo nome.</translation>
    </message>
    <message>
        <source>A field has no usable size or options.</source>
        <translation>Um campo não tem tamanho ou opções utilizáveis.</translation>
    </message>
    <message>
        <source>The PDF is already signed; adding fields would break that signature.</source>
        <translation>O PDF já está assinado; acrescentar campos quebraria essa assinatura.</translation>
    </message>
    <message>
        <source>The page cannot be drawn.</source>
        <translation>Não é possível desenhar a página.</translation>
    </message>
    <message>
        <source>This kind of file is not accepted. Use PDF, DOCX, ODT, RTF, JPEG or PNG.</source>
        <translation>Este tipo de arquivo não é aceito. Use PDF, DOCX, ODT, RTF, JPEG ou PNG.</translation>
    </message>
    <message>
        <source>LibreOffice is needed to convert this file. Install it, or save the file as PDF.</source>
        <translation>É preciso ter o LibreOffice para converter este arquivo. Instale-o ou salve o arquivo como PDF.</translation>
    </message>
    <message>
        <source>LibreOffice could not convert this file. Save it as PDF and add that.</source>
        <translation>O LibreOffice não conseguiu converter este arquivo. Salve-o como PDF e adicione o PDF.</translation>
    </message>
    <message>
        <source>Converting took too long and was stopped. Save the file as PDF and add that.</source>
        <translation>A conversão demorou demais e foi interrompida. Salve o arquivo como PDF e adicione o PDF.</translation>
    </message>
    <message>
        <source>A part of the program could not be started. Reinstall the program.</source>
        <translation>Não foi possível iniciar uma parte do programa. Reinstale o programa.</translation>
    </message>
    <message>
        <source>The file brought the reader down, so it was not opened. Nothing else is affected.</source>
        <translation>O arquivo derrubou o leitor e por isso não foi aberto. Nada mais foi afetado.</translation>
    </message>
    <message>
        <source>Reading the file took too long and was stopped. Nothing else is affected.</source>
        <translation>A leitura do arquivo demorou demais e foi interrompida. Nada mais foi afetado.</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>Não é possível abrir o arquivo.</translation>
    </message>
    <message>
        <source>The cryptographic library refused to work.</source>
        <translation>A biblioteca criptográfica se recusou a funcionar.</translation>
    </message>
    <message>
        <source>This is no certificate or key of a known form.</source>
        <translation>Isto não é um certificado nem uma chave em formato conhecido.</translation>
    </message>
    <message>
        <source>The key does not belong to its certificate.</source>
        <translation>A chave não pertence ao seu certificado.</translation>
    </message>
    <message>
        <source>The data was changed on its way, or belongs to somebody else.</source>
        <translation>Os dados foram alterados no caminho ou pertencem a outra pessoa.</translation>
    </message>
    <message>
        <source>This is no key file (.p12 or .pfx), or it is damaged. Another passphrase would not help.</source>
        <translation>Isto não é um arquivo de chave (.p12 ou .pfx), ou está danificado. Outra senha não ajudaria.</translation>
    </message>
    <message>
        <source>There is no signing key in this file, only certificates. Choose the file you got with the certificate.</source>
        <translation>Não há chave de assinatura neste arquivo, apenas certificados. Escolha o arquivo que você recebeu com o certificado.</translation>
    </message>
    <message>
        <source>This kind of key is not supported. Use RSA, P-256, P-384 or P-521.</source>
        <translation>Este tipo de chave não é aceito. Use RSA, P-256, P-384 ou P-521.</translation>
    </message>
    <message>
        <source>The signature is not genuine.</source>
        <translation>A assinatura não é autêntica.</translation>
    </message>
    <message>
        <source>The relay or the other side sent something that cannot be understood.</source>
        <translation>O servidor intermediário ou o outro lado enviou algo que não se pode entender.</translation>
    </message>
    <message>
        <source>This was made by a newer version. Update the program.</source>
        <translation>Isto foi feito por uma versão mais nova. Atualize o programa.</translation>
    </message>
    <message>
        <source>More was sent than is reasonable.</source>
        <translation>Foi enviado mais do que é razoável.</translation>
    </message>
    <message>
        <source>This PDF or its signature field does not allow this signature.</source>
        <translation>Este PDF ou o seu campo de assinatura não permite esta assinatura.</translation>
    </message>
    <message>
        <source>The key did not sign.</source>
        <translation>A chave não assinou.</translation>
    </message>
    <message>
        <source>This key is too weak to sign with. Ask for a certificate with RSA 2048 or stronger.</source>
        <translation>Esta chave é fraca demais para assinar. Peça um certificado com RSA 2048 ou mais forte.</translation>
    </message>
    <message>
        <source>The certificate has expired or is not valid yet. Ask for a new one.</source>
        <translation>O certificado expirou ou ainda não é válido. Peça um novo.</translation>
    </message>
    <message>
        <source>This certificate is not meant for signing documents. Choose another key.</source>
        <translation>Este certificado não se destina à assinatura de documentos. Escolha outra chave.</translation>
    </message>
    <message>
        <source>What was written did not pass its own check and was thrown away. Nothing was changed.</source>
        <translation>O que foi gravado não passou na própria verificação e foi descartado. Nada foi alterado.</translation>
    </message>
    <message>
        <source>This is no PDF that can be checked reliably.</source>
        <translation>Este não é um PDF que se possa verificar com segurança.</translation>
    </message>
    <message>
        <source>The link could not be made from what was entered.</source>
        <translation>Não foi possível criar o link com o que foi informado.</translation>
    </message>
    <message>
        <source>What came back was not made by who it claims, and was not taken over.</source>
        <translation>O que voltou não foi feito por quem afirma ser e não foi aceito.</translation>
    </message>
    <message>
        <source>What came back belongs to another document, and was not taken over.</source>
        <translation>O que voltou pertence a outro documento e não foi aceito.</translation>
    </message>
    <message>
        <source>The relay refused.</source>
        <translation>O servidor intermediário recusou.</translation>
    </message>
    <message>
        <source>This computer is not connected to the relay, or the code is not valid. Connect it in Settings.</source>
        <translation>Este computador não está conectado ao servidor intermediário ou o código não é válido. Conecte-o em Configurações.</translation>
    </message>
    <message>
        <source>The link is past its time or was cancelled.</source>
        <translation>O link venceu ou foi cancelado.</translation>
    </message>
    <message>
        <source>The relay already has something else under this link.</source>
        <translation>O servidor intermediário já tem outra coisa sob este link.</translation>
    </message>
    <message>
        <source>The relay does not know this link.</source>
        <translation>O servidor intermediário não conhece este link.</translation>
    </message>
    <message>
        <source>The relay&apos;s answer cannot be understood. Check its address and version.</source>
        <translation>Não é possível entender a resposta do servidor intermediário. Verifique o endereço e a versão dele.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Foi interrompido.</translation>
    </message>
    <message>
        <source>There is already a workspace in this folder.</source>
        <translation>Já existe um espaço de trabalho nesta pasta.</translation>
    </message>
    <message>
        <source>The workspace&apos;s database is missing. Restore it from a backup.</source>
        <translation>Falta o banco de dados do espaço de trabalho. Restaure-o de um backup.</translation>
    </message>
    <message>
        <source>This workspace was written by a newer version. Update the program.</source>
        <translation>Este espaço de trabalho foi gravado por uma versão mais nova. Atualize o programa.</translation>
    </message>
    <message>
        <source>The workspace could not be brought to this version. Nothing was changed.</source>
        <translation>Não foi possível trazer o espaço de trabalho para esta versão. Nada foi alterado.</translation>
    </message>
    <message>
        <source>This does not exist any more.</source>
        <translation>Isto não existe mais.</translation>
    </message>
    <message>
        <source>A file of the workspace is missing from its folder. Restore it from a backup.</source>
        <translation>Falta um arquivo na pasta do espaço de trabalho. Restaure-o de um backup.</translation>
    </message>
    <message>
        <source>A file of the workspace was altered on the disk and is not used. Restore it from a backup.</source>
        <translation>Um arquivo do espaço de trabalho foi alterado no disco e não é usado. Restaure-o de um backup.</translation>
    </message>
    <message>
        <source>The journal was altered and cannot be trusted. Restore the workspace from a backup.</source>
        <translation>O diário foi alterado e não é confiável. Restaure o espaço de trabalho de um backup.</translation>
    </message>
    <message>
        <source>An entry of the journal comes from a computer this workspace does not know.</source>
        <translation>Um registro do diário vem de um computador que este espaço de trabalho não conhece.</translation>
    </message>
    <message>
        <source>The key of this workspace is not on this computer.</source>
        <translation>A chave deste espaço de trabalho não está neste computador.</translation>
    </message>
    <message>
        <source>This computer offers no keychain. Protect the keys with a passphrase instead.</source>
        <translation>Este computador não oferece um chaveiro. Proteja as chaves com uma senha.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain refused. Unlock it and try again.</source>
        <translation>O chaveiro do sistema recusou. Desbloqueie-o e tente de novo.</translation>
    </message>
    <message>
        <source>The passphrase is not right. Check Caps Lock and try again.</source>
        <translation>A senha não está certa. Verifique o Caps Lock e tente de novo.</translation>
    </message>
    <message>
        <source>The file with the keys is damaged. Restore it from a backup.</source>
        <translation>O arquivo com as chaves está danificado. Restaure-o de um backup.</translation>
    </message>
    <message>
        <source>A name is not valid.</source>
        <translation>Um nome não é válido.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong. Nothing was changed.</source>
        <translation>Algo inesperado deu errado. Nada foi alterado.</translation>
    </message>
    <message>
        <source>There is nobody to remind: no open link waits for an answer.</source>
        <translation>Não há quem lembrar: nenhum link aberto espera resposta.</translation>
    </message>
    <message>
        <source>This is no address that a link can go to. Check it letter by letter.</source>
        <translation>Não se pode enviar um link a este endereço. Confira letra por letra.</translation>
    </message>
    <message>
        <source>This deadline has already passed. Choose a later day.</source>
        <translation>Este prazo já passou. Escolha um dia posterior.</translation>
    </message>
    <message>
        <source>With this, cards would move round and round by themselves. Let the rule move them elsewhere.</source>
        <translation>Com isto os cartões andariam sozinhos em círculo. Faça a regra movê-los para outro lugar.</translation>
    </message>
    <message>
        <source>Checking this file was stopped: it crashed the checker or asked for too much memory or time. Do not trust the file.</source>
        <translation>A verificação deste arquivo foi interrompida: ele derrubou o verificador ou exigiu memória ou tempo demais. Não confie no arquivo.</translation>
    </message>
    <message>
        <source>No timestamp authority gave a usable timestamp. Nothing was changed.</source>
        <translation>Nenhuma autoridade de carimbo do tempo forneceu um carimbo utilizável. Nada foi alterado.</translation>
    </message>
    <message>
        <source>The certificate has been revoked. Choose another key.</source>
        <translation>O certificado foi revogado. Escolha outra chave.</translation>
    </message>
    <message>
        <source>It could not be found out whether the certificates are still good. Nothing was changed.</source>
        <translation>Não foi possível saber se os certificados ainda valem. Nada foi alterado.</translation>
    </message>
    <message>
        <source>This PDF has no signature.</source>
        <translation>Este PDF não tem assinatura.</translation>
    </message>
    <message>
        <source>This key cannot be used for signing.</source>
        <translation>Esta chave não pode ser usada para assinar.</translation>
    </message>
    <message>
        <source>This key is not known as yours yet. If it is your own, say so once, and it is from then on.</source>
        <translation>Esta chave ainda não é conhecida como sua. Se for, diga uma vez, e será daí em diante.</translation>
    </message>
    <message>
        <source>This key belongs to another member of the office. Choose your own.</source>
        <translation>Esta chave é de outro membro do escritório. Escolha a sua.</translation>
    </message>
    <message>
        <source>The copy could not be made. What was there before is untouched.</source>
        <translation>A cópia não pôde ser feita. O que já existia está intacto.</translation>
    </message>
    <message>
        <source>This is a person&apos;s or a server&apos;s certificate. Choose the certificate of the authority behind it.</source>
        <translation>Este é o certificado de uma pessoa ou servidor. Escolha o da autoridade por trás dele.</translation>
    </message>
    <message>
        <source>This is no address of a key on a card or token. Choose the key again.</source>
        <translation>Isto não é o endereço de uma chave em cartão ou token. Escolha de novo.</translation>
    </message>
    <message>
        <source>The card&apos;s driver (PKCS#11 module) is not installed on this computer.</source>
        <translation>O driver do cartão (módulo PKCS#11) não está neste computador.</translation>
    </message>
    <message>
        <source>The card&apos;s driver (PKCS#11 module) does not start. Install it again.</source>
        <translation>O driver do cartão (módulo PKCS#11) não inicia. Instale de novo.</translation>
    </message>
    <message>
        <source>The card or token is not in its reader. Insert it and try again.</source>
        <translation>O cartão ou token não está no leitor. Insira e tente de novo.</translation>
    </message>
    <message>
        <source>Several cards fit, so the PIN was not tried. Leave only one in.</source>
        <translation>Vários cartões servem, então o PIN não foi testado. Deixe só um.</translation>
    </message>
    <message>
        <source>The card or token was taken out. Insert it and try again.</source>
        <translation>O cartão ou token foi retirado. Insira e tente de novo.</translation>
    </message>
    <message>
        <source>The card asks for its PIN.</source>
        <translation>O cartão pede o PIN.</translation>
    </message>
    <message>
        <source>The PIN is wrong. More tries are left.</source>
        <translation>O PIN está errado. Ainda há tentativas.</translation>
    </message>
    <message>
        <source>The PIN is wrong, and only few tries are left. Look it up before you go on.</source>
        <translation>O PIN está errado e restam poucas tentativas. Confira antes de continuar.</translation>
    </message>
    <message>
        <source>The PIN is wrong. One try is left: the next wrong PIN locks the card.</source>
        <translation>O PIN está errado. Resta uma tentativa: o próximo erro bloqueia o cartão.</translation>
    </message>
    <message>
        <source>The PIN is locked. The card&apos;s own program unlocks it with the PUK.</source>
        <translation>O PIN está bloqueado. O programa do cartão o desbloqueia com o PUK.</translation>
    </message>
    <message>
        <source>The PIN has to be changed first, with the card&apos;s own program.</source>
        <translation>O PIN precisa ser trocado antes, com o programa do cartão.</translation>
    </message>
    <message>
        <source>The card has no PIN yet. Set one with the card&apos;s own program.</source>
        <translation>O cartão ainda não tem PIN. Defina um com o programa do cartão.</translation>
    </message>
    <message>
        <source>The key is not on this card. Choose the key again.</source>
        <translation>A chave não está neste cartão. Escolha de novo.</translation>
    </message>
    <message>
        <source>Several keys of the card fit. Choose one.</source>
        <translation>Várias chaves do cartão servem. Escolha uma.</translation>
    </message>
    <message>
        <source>The card holds the key without its certificate. Ask who issued it.</source>
        <translation>O cartão tem a chave sem o certificado. Pergunte a quem o emitiu.</translation>
    </message>
    <message>
        <source>The card cannot make this kind of signature. Choose another key.</source>
        <translation>O cartão não faz este tipo de assinatura. Escolha outra chave.</translation>
    </message>
    <message>
        <source>It was cancelled at the reader.</source>
        <translation>Foi cancelado no leitor.</translation>
    </message>
    <message>
        <source>The card or its reader failed. Take it out, insert it again and try once more.</source>
        <translation>O cartão ou o leitor falhou. Retire, insira de novo e tente outra vez.</translation>
    </message>
    <message>
        <source>This key is not in the system&apos;s key store any more. Choose the key again.</source>
        <translation>Esta chave não está mais no repositório do sistema. Escolha de novo.</translation>
    </message>
    <message>
        <source>The system&apos;s key store did not open this key. Check the passphrase.</source>
        <translation>O repositório do sistema não abriu esta chave. Confira a senha.</translation>
    </message>
    <message>
        <source>The system&apos;s key store has this key, but it cannot sign documents.</source>
        <translation>O repositório do sistema tem esta chave, mas ela não assina documentos.</translation>
    </message>
    <message>
        <source>The system&apos;s key store failed. Try again.</source>
        <translation>O repositório do sistema falhou. Tente de novo.</translation>
    </message>
    <message>
        <source>This system keeps no list of authorities that can be read.</source>
        <translation>Este sistema não tem lista de autoridades que possa ser lida.</translation>
    </message>
    <message>
        <source>This list is larger than any trusted list.</source>
        <translation>Esta lista é maior que qualquer lista de confiança.</translation>
    </message>
    <message>
        <source>This is no EU trusted list (an XML file after ETSI TS 119 612).</source>
        <translation>Isto não é uma lista de confiança da UE (arquivo XML conforme ETSI TS 119 612).</translation>
    </message>
    <message>
        <source>The list is not signed, so it was not taken over.</source>
        <translation>A lista não está assinada e não foi importada.</translation>
    </message>
    <message>
        <source>The list was changed after it was signed. It was not taken over.</source>
        <translation>A lista foi alterada depois de assinada. Não foi importada.</translation>
    </message>
    <message>
        <source>The list is signed by somebody else than its operator&apos;s certificate says. It was not taken over.</source>
        <translation>A lista foi assinada por outro que não o operador do certificado. Não foi importada.</translation>
    </message>
    <message>
        <source>The list lacks something that must be in it. It was not taken over.</source>
        <translation>Falta algo obrigatório na lista. Não foi importada.</translation>
    </message>
    <message>
        <source>This folder already holds an authority.</source>
        <translation>Esta pasta já contém uma autoridade.</translation>
    </message>
    <message>
        <source>This folder holds no authority.</source>
        <translation>Esta pasta não contém autoridade.</translation>
    </message>
    <message>
        <source>The authority&apos;s index is damaged, or another root&apos;s.</source>
        <translation>O índice da autoridade está danificado ou é de outra raiz.</translation>
    </message>
    <message>
        <source>Another program works on this authority.</source>
        <translation>Outro programa está usando esta autoridade.</translation>
    </message>
    <message>
        <source>Nothing with this serial number was issued here.</source>
        <translation>Nada com este número de série foi emitido aqui.</translation>
    </message>
    <message>
        <source>Several serial numbers begin like this.</source>
        <translation>Vários números de série começam assim.</translation>
    </message>
    <message>
        <source>This certificate was revoked before.</source>
        <translation>Este certificado já foi revogado.</translation>
    </message>
    <message>
        <source>This is no web address. It begins with http:// or https://.</source>
        <translation>Isto não é um endereço web. Começa com http:// ou https://.</translation>
    </message>
    <message>
        <source>The authority cannot be reached.</source>
        <translation>A autoridade não pode ser alcançada.</translation>
    </message>
    <message>
        <source>The authority did not answer in time.</source>
        <translation>A autoridade não respondeu a tempo.</translation>
    </message>
    <message>
        <source>The authority refused.</source>
        <translation>A autoridade recusou.</translation>
    </message>
    <message>
        <source>The authority&apos;s answer is too large.</source>
        <translation>A resposta da autoridade é grande demais.</translation>
    </message>
    <message>
        <source>The authority&apos;s address leads on and on.</source>
        <translation>O endereço da autoridade redireciona sem fim.</translation>
    </message>
    <message>
        <source>The answer is no timestamp. The address may be another service&apos;s.</source>
        <translation>A resposta não é um carimbo do tempo. O endereço pode ser de outro serviço.</translation>
    </message>
    <message>
        <source>The authority refused to give a timestamp.</source>
        <translation>A autoridade recusou o carimbo do tempo.</translation>
    </message>
    <message>
        <source>The answer holds no timestamp.</source>
        <translation>A resposta não contém carimbo do tempo.</translation>
    </message>
    <message>
        <source>The authority stamped something else.</source>
        <translation>A autoridade carimbou outra coisa.</translation>
    </message>
    <message>
        <source>The authority answered another request.</source>
        <translation>A autoridade respondeu a outro pedido.</translation>
    </message>
    <message>
        <source>The authority stamped under another policy.</source>
        <translation>A autoridade carimbou sob outra política.</translation>
    </message>
    <message>
        <source>The answer was not signed by a timestamp authority.</source>
        <translation>A resposta não foi assinada por uma autoridade de carimbo do tempo.</translation>
    </message>
    <message>
        <source>The office took this key&apos;s certificate back, so it signs nothing any more. Ask for a new one under Settings, Certificates.</source>
        <translation>O escritório revogou o certificado desta chave, por isso ela não assina mais nada. Peça um novo em Configurações, Certificados.</translation>
    </message>
    <message>
        <source>This webhook cannot be called: its address begins with https:// and its secret has 24 to 64 characters.</source>
        <translation>Este webhook não pode ser chamado: o endereço começa com https:// e o segredo tem de 24 a 64 caracteres.</translation>
    </message>
    <message>
        <source>This template is put away or gone. Choose another one.</source>
        <translation>Este modelo foi guardado ou não existe mais. Escolha outro.</translation>
    </message>
    <message>
        <source>There is nobody the document could be for. Choose a contact first.</source>
        <translation>Não há ninguém para quem seja o documento. Escolha primeiro um contato.</translation>
    </message>
    <message>
        <source>This deal does not exist any more.</source>
        <translation>Este negócio não existe mais.</translation>
    </message>
    <message>
        <source>Something is missing: give it a name first.</source>
        <translation>Falta algo: dê primeiro um nome.</translation>
    </message>
    <message>
        <source>The disk failed while something was being saved, so nothing more is written. Start the program again; what was saved before is there.</source>
        <translation>O disco falhou durante uma gravação, por isso nada mais é gravado. Inicie o programa novamente; o que foi salvo antes está lá.</translation>
    </message>
    <message>
        <source>Another program is using this workspace&apos;s database, so nothing was changed. Close it and try again.</source>
        <translation>Outro programa está usando o banco de dados deste espaço de trabalho, por isso nada foi alterado. Feche-o e tente novamente.</translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message>
        <source>webhook called</source>
        <translation>webhook chamado</translation>
    </message>
    <message>
        <source>A webhook could not be delivered</source>
        <translation>Não foi possível entregar um webhook</translation>
    </message>
    <message>
        <source>%1 passed the document on to %2</source>
        <translation>%1 repassou o documento a %2</translation>
    </message>
    <message>
        <source>%1 has a question</source>
        <translation>%1 tem uma pergunta</translation>
    </message>
    <message>
        <source>The link of %1 is locked after too many wrong codes</source>
        <translation>O link de %1 está bloqueado após muitos códigos errados</translation>
    </message>
    <message>
        <source>The link of %1 is locked for a day after too many wrong tries</source>
        <translation>O link de %1 está bloqueado por um dia após muitas tentativas erradas</translation>
    </message>
    <message>
        <source>%1 unlocked the link of %2</source>
        <translation>%1 desbloqueou o link de %2</translation>
    </message>
    <message>
        <source>%1 wants no more reminders</source>
        <translation>%1 não quer mais lembretes</translation>
    </message>
    <message>
        <source>typed signature</source>
        <translation>assinatura digitada</translation>
    </message>
    <message>
        <source>drawn signature</source>
        <translation>assinatura desenhada</translation>
    </message>
    <message>
        <source>signature from a photo</source>
        <translation>assinatura de uma foto</translation>
    </message>
    <message>
        <source>Countersign</source>
        <translation>Countersign</translation>
    </message>
    <message>
        <source>A party</source>
        <translation>Uma das partes</translation>
    </message>
    <message>
        <source>The finished document</source>
        <translation>O documento final</translation>
    </message>
    <message>
        <source>The invitation</source>
        <translation>O convite</translation>
    </message>
    <message>
        <source>%1 saved a record</source>
        <translation>%1 salvou um cadastro</translation>
    </message>
    <message>
        <source>%1 created the document</source>
        <translation>%1 criou o documento</translation>
    </message>
    <message>
        <source>%1 added a file</source>
        <translation>%1 adicionou um arquivo</translation>
    </message>
    <message>
        <source>%1 removed a file</source>
        <translation>%1 removeu um arquivo</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
    <message>
        <source>message</source>
        <translation>mensagem</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>prazo</translation>
    </message>
    <message>
        <source>who signs</source>
        <translation>quem assina</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n campo</numerusform>
            <numerusform>%n campos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 edited the draft</source>
        <translation>%1 editou o rascunho</translation>
    </message>
    <message>
        <source>%1 prepared it as number %2</source>
        <translation>%1 o preparou com o número %2</translation>
    </message>
    <message>
        <source>%1 sent it for signing</source>
        <translation>%1 o enviou para assinatura</translation>
    </message>
    <message>
        <source>It is the turn of %1</source>
        <translation>É a vez de %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>passo %1</translation>
    </message>
    <message>
        <source>%1 approved it</source>
        <translation>%1 aprovou</translation>
    </message>
    <message>
        <source>%1 signed</source>
        <translation>%1 assinou</translation>
    </message>
    <message>
        <source>%1 declined</source>
        <translation>%1 recusou</translation>
    </message>
    <message>
        <source>A link for %1 was made</source>
        <translation>Um link para %1 foi criado</translation>
    </message>
    <message>
        <source>The link for %1 went out to the relay</source>
        <translation>O link para %1 foi para o servidor intermediário</translation>
    </message>
    <message>
        <source>%1 was delivered to %2</source>
        <translation>%1: entregue a %2</translation>
    </message>
    <message>
        <source>%1 could not be delivered to %2 yet; it is tried again</source>
        <translation>%1: ainda não foi possível entregar a %2; haverá nova tentativa</translation>
    </message>
    <message>
        <source>%1 could not be delivered to %2</source>
        <translation>%1: não foi possível entregar a %2</translation>
    </message>
    <message>
        <source>%1 opened the document</source>
        <translation>%1 abriu o documento</translation>
    </message>
    <message>
        <source>The company seal closed the document</source>
        <translation>O selo da empresa fechou o documento</translation>
    </message>
    <message>
        <source>Sealing failed</source>
        <translation>Falha ao selar</translation>
    </message>
    <message>
        <source>Everybody has signed: the document is complete</source>
        <translation>Todos assinaram: o documento está concluído</translation>
    </message>
    <message>
        <source>%1 cancelled it</source>
        <translation>%1 o cancelou</translation>
    </message>
    <message>
        <source>The deadline has passed</source>
        <translation>O prazo terminou</translation>
    </message>
    <message>
        <source>The card moved to “%1” by itself</source>
        <translation>O cartão passou sozinho para “%1”</translation>
    </message>
    <message>
        <source>%1 moved the card to “%2”</source>
        <translation>%1 moveu o cartão para “%2”</translation>
    </message>
    <message>
        <source>from “%1”</source>
        <translation>de “%1”</translation>
    </message>
    <message>
        <source>Rule “%1” ran</source>
        <translation>A regra “%1” foi executada</translation>
    </message>
    <message>
        <source>Rule “%1” failed</source>
        <translation>A regra “%1” falhou</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 made %2 responsible</source>
        <translation>%1 tornou %2 responsável</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) made</source>
        <translation>
            <numerusform>%n link criado</numerusform>
            <numerusform>%n links criados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) reminded</source>
        <translation>
            <numerusform>%n pessoa lembrada</numerusform>
            <numerusform>%n pessoas lembradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) sent</source>
        <translation>
            <numerusform>%n mensagem enviada</numerusform>
            <numerusform>%n mensagens enviadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) exported</source>
        <translation>
            <numerusform>%n arquivo exportado</numerusform>
            <numerusform>%n arquivos exportados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deadline in %n day(s)</source>
        <translation>
            <numerusform>prazo em %n dia</numerusform>
            <numerusform>prazo em %n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>card moved</source>
        <translation>cartão movido</translation>
    </message>
    <message>
        <source>responsible member set</source>
        <translation>responsável definido</translation>
    </message>
    <message>
        <source>approval asked for</source>
        <translation>aprovação solicitada</translation>
    </message>
    <message>
        <source>sent for signing</source>
        <translation>enviado para assinatura</translation>
    </message>
    <message>
        <source>stopped: rules moved the card in a circle</source>
        <translation>interrompido: regras moviam o cartão em círculo</translation>
    </message>
    <message>
        <source>nobody to remind</source>
        <translation>ninguém a lembrar</translation>
    </message>
    <message>
        <source>not ready to send</source>
        <translation>não está pronto para envio</translation>
    </message>
    <message>
        <source>sent before</source>
        <translation>já enviado</translation>
    </message>
    <message>
        <source>no words or nobody to write to</source>
        <translation>sem texto ou sem destinatário</translation>
    </message>
    <message>
        <source>the rule&apos;s settings are incomplete</source>
        <translation>as configurações da regra estão incompletas</translation>
    </message>
    <message>
        <source>The reminder</source>
        <translation>O lembrete</translation>
    </message>
    <message>
        <source>An answer came back that does not fit the document; it was not taken over</source>
        <translation>Voltou uma resposta que não corresponde ao documento; não foi aceita</translation>
    </message>
    <message>
        <source>A message could not be delivered</source>
        <translation>Uma mensagem não pôde ser entregue</translation>
    </message>
    <message>
        <source>%1 reminded %2</source>
        <translation>%1 lembrou %2</translation>
    </message>
    <message>
        <source>%1 set the deadline to %2</source>
        <translation>%1 definiu o prazo para %2</translation>
    </message>
    <message>
        <source>%1 corrected the address of %2; any link sent before is dead</source>
        <translation>%1 corrigiu o endereço de %2; um link enviado antes não vale mais</translation>
    </message>
    <message>
        <source>The deadline is near: %1</source>
        <translation>O prazo está próximo: %1</translation>
    </message>
    <message>
        <source>A message went to %1</source>
        <translation>Uma mensagem foi enviada para %1</translation>
    </message>
    <message>
        <source>The values in the text were put in anew</source>
        <translation>Os valores no texto foram inseridos de novo</translation>
    </message>
    <message>
        <source>%1 put another file in its place</source>
        <translation>%1 colocou outro arquivo no lugar</translation>
    </message>
    <message>
        <source>%1 moved the deal to “%2”</source>
        <translation>%1 moveu o negócio para “%2”</translation>
    </message>
    <message>
        <source>document created</source>
        <translation>documento criado</translation>
    </message>
    <message>
        <source>the template is archived or gone</source>
        <translation>o modelo está arquivado ou não existe mais</translation>
    </message>
    <message>
        <source>nobody it could be for</source>
        <translation>não há ninguém para quem seja</translation>
    </message>
    <message>
        <source>something a deal cannot do</source>
        <translation>algo que um negócio não pode fazer</translation>
    </message>
    <message>
        <source>the webhook has no address or secret</source>
        <translation>o webhook não tem endereço ou segredo</translation>
    </message>
    <message>
        <source>reminders</source>
        <translation>lembretes</translation>
    </message>
    <message>
        <source>%1 handed it over: %2 acts for us now</source>
        <translation>%1 repassou: quem age por nós agora é %2</translation>
    </message>
    <message>
        <source>The news of the answer</source>
        <translation>O aviso da resposta</translation>
    </message>
    <message>
        <source>%1 answered a question on the page of its link</source>
        <translation>%1 respondeu a uma pergunta na página do link</translation>
    </message>
    <message>
        <source>%1 put the document to a deal</source>
        <translation>%1 associou o documento a um negócio</translation>
    </message>
    <message>
        <source>%1 took the document out of its deal</source>
        <translation>%1 retirou o documento do negócio</translation>
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
        <translation>Preparado para assinatura</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Assinado</translation>
    </message>
    <message>
        <source>Sealed and complete</source>
        <translation>Selado e concluído</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Recusado</translation>
    </message>
    <message>
        <source>Has not acted</source>
        <translation>Ainda não agiu</translation>
    </message>
    <message>
        <source>Receives a copy only.</source>
        <translation>Recebe apenas uma cópia.</translation>
    </message>
    <message>
        <source>There is no evidence yet.</source>
        <translation>Ainda não há evidência.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Função</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Meio</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Verificado por</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimento</translation>
    </message>
    <message>
        <source>version %1, SHA-256 %2</source>
        <translation>versão %1, SHA-256 %2</translation>
    </message>
    <message>
        <source>What was shown, SHA-256</source>
        <translation>O que foi mostrado, SHA-256</translation>
    </message>
    <message>
        <source>What came back, SHA-256</source>
        <translation>O que voltou, SHA-256</translation>
    </message>
    <message>
        <source>Certificate, SHA-256</source>
        <translation>Certificado, SHA-256</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidências</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Criado</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Emitido</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), SHA-256 %1</source>
        <translation>
            <numerusform>%n página, SHA-256 %1</numerusform>
            <numerusform>%n páginas, SHA-256 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diário</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n evento</numerusform>
            <numerusform>%n eventos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceWords</name>
    <message>
        <source>Evidence of signing</source>
        <translation>Evidências da assinatura</translation>
    </message>
    <message>
        <source>Check this document with any PDF reader that shows signatures, or with Countersign: the signatures prove that nothing was changed since.</source>
        <translation>Verifique este documento em qualquer leitor de PDF que mostre assinaturas, ou no Countersign: as assinaturas provam que nada mudou desde então.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>SHA-256 of the original</source>
        <translation>SHA-256 do original</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Preparado por</translation>
    </message>
    <message>
        <source>Company seal</source>
        <translation>Selo da empresa</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>página %1 de %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Aguardando</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Não foi necessário</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Assinado</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Hora (UTC)</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Hora local</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>in the application, with an own key</source>
        <translation>no aplicativo, com chave própria</translation>
    </message>
    <message>
        <source>link by e-mail</source>
        <translation>link por e-mail</translation>
    </message>
    <message>
        <source>link by SMS</source>
        <translation>link por SMS</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Verificado por</translation>
    </message>
    <message>
        <source>possession of the link</source>
        <translation>posse do link</translation>
    </message>
    <message>
        <source>one-time code by e-mail</source>
        <translation>código único por e-mail</translation>
    </message>
    <message>
        <source>one-time code by SMS</source>
        <translation>código único por SMS</translation>
    </message>
    <message>
        <source>access code agreed beforehand</source>
        <translation>código de acesso combinado antes</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Consent text</source>
        <translation>Texto de consentimento</translation>
    </message>
    <message>
        <source>version %1, %2</source>
        <translation>versão %1, %2</translation>
    </message>
    <message>
        <source>Document shown</source>
        <translation>Documento exibido</translation>
    </message>
    <message>
        <source>Answer received</source>
        <translation>Resposta recebida</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Assinatura</translation>
    </message>
    <message>
        <source>Signed for %1</source>
        <translation>Assinado por %1</translation>
    </message>
    <message>
        <source>Seals the act of %1, who signed by link</source>
        <translation>Sela o ato de %1, que assinou por link</translation>
    </message>
    <message>
        <source>Closed by the company seal</source>
        <translation>Fechado com o selo da empresa</translation>
    </message>
</context>
<context>
    <name>FieldChecks</name>
    <message>
        <source>Write an address such as name@firm.example.</source>
        <translation>Informe um endereço, por exemplo nome@empresa.example.</translation>
    </message>
    <message>
        <source>Write the number with its country, such as +48 600 100 200.</source>
        <translation>Informe o número com o código do país, por exemplo +48 600 100 200.</translation>
    </message>
    <message>
        <source>An account number starts with two letters and two digits, such as PL61 1090 1014 0000 0712 1981 2874.</source>
        <translation>Um número de conta começa com duas letras e dois dígitos, por exemplo PL61 1090 1014 0000 0712 1981 2874.</translation>
    </message>
    <message>
        <source>The check digits of this account number do not fit. Compare it with the original.</source>
        <translation>Os dígitos verificadores deste número de conta não conferem. Compare-o com o original.</translation>
    </message>
</context>
<context>
    <name>NoticeText</name>
    <message>
        <source>It is your turn</source>
        <translation>É a sua vez</translation>
    </message>
    <message>
        <source>%1 signed</source>
        <translation>%1 assinou</translation>
    </message>
    <message>
        <source>Everybody signed</source>
        <translation>Todos assinaram</translation>
    </message>
    <message>
        <source>%1 declined</source>
        <translation>%1 recusou</translation>
    </message>
    <message>
        <source>%1 was not reached</source>
        <translation>Não foi possível entregar a %1</translation>
    </message>
    <message>
        <source>The seal could not be made</source>
        <translation>Não foi possível criar o selo</translation>
    </message>
    <message>
        <source>%1 asks something</source>
        <translation>%1 faz uma pergunta</translation>
    </message>
    <message>
        <source>%1: “%2”.</source>
        <translation>%1: “%2”.</translation>
    </message>
</context>
<context>
    <name>PartyWords</name>
    <message>
        <source>to approve now</source>
        <translation>para aprovar agora</translation>
    </message>
    <message>
        <source>to sign now</source>
        <translation>para assinar agora</translation>
    </message>
    <message>
        <source>the link is to be sent</source>
        <translation>link a enviar</translation>
    </message>
    <message>
        <source>delivery failed</source>
        <translation>falha na entrega</translation>
    </message>
    <message>
        <source>viewed %1, not signed</source>
        <translation>visualizado %1, não assinado</translation>
    </message>
    <message>
        <source>waits for the relay</source>
        <translation>aguarda o servidor intermediário</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregue</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>approved %1</source>
        <translation>aprovado %1</translation>
    </message>
    <message>
        <source>signed %1</source>
        <translation>assinado %1</translation>
    </message>
    <message>
        <source>declined %1</source>
        <translation>recusado %1</translation>
    </message>
    <message>
        <source>after signing</source>
        <translation>depois da assinatura</translation>
    </message>
    <message>
        <source>later</source>
        <translation>mais tarde</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>não foi necessário</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>cópia</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>nosso lado</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>outro lado</translation>
    </message>
    <message>
        <source>locked: wrong codes</source>
        <translation>bloqueado: códigos errados</translation>
    </message>
    <message>
        <source>has a question</source>
        <translation>tem uma pergunta</translation>
    </message>
    <message>
        <source>in the app</source>
        <translation>no aplicativo</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>just now</source>
        <translation>agora mesmo</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>há %n min</numerusform>
            <numerusform>há %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>há %n h</numerusform>
            <numerusform>há %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ontem</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>há %n dia</numerusform>
            <numerusform>há %n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>hoje %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>ontem %1</translation>
    </message>
</context>
<context>
    <name>SealText</name>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Uma nova tentativa é feita sozinha.</translation>
    </message>
    <message>
        <source>Put that right, then try the seal again from the document&apos;s page.</source>
        <translation>Corrija isso e depois tente o selo de novo na página do documento.</translation>
    </message>
</context>
<context>
    <name>TradeWords</name>
    <message>
        <source>Signature</source>
        <translation>Assinatura</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Rubrica</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Carimbo</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Checkbox</source>
        <translation>Caixa de seleção</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Escolha</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Anexo</translation>
    </message>
    <message>
        <source>Merge value</source>
        <translation>Valor inserido</translation>
    </message>
    <message>
        <source>In the app</source>
        <translation>No aplicativo</translation>
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
        <translation>Só o link</translation>
    </message>
    <message>
        <source>A code by e-mail</source>
        <translation>Um código por e-mail</translation>
    </message>
    <message>
        <source>A code by SMS</source>
        <translation>Um código por SMS</translation>
    </message>
    <message>
        <source>An access code you tell them</source>
        <translation>Um código de acesso que você informa</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Rascunho</translation>
    </message>
    <message>
        <source>In approval</source>
        <translation>Em aprovação</translation>
    </message>
    <message>
        <source>Being signed</source>
        <translation>Em assinatura</translation>
    </message>
    <message>
        <source>Being sealed</source>
        <translation>Sendo selado</translation>
    </message>
    <message>
        <source>Sealing failed</source>
        <translation>Falha ao selar</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Concluído</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Recusado</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expirado</translation>
    </message>
    <message>
        <source>With our signatory</source>
        <translation>Com nosso signatário</translation>
    </message>
    <message>
        <source>Sent to client</source>
        <translation>Enviado ao cliente</translation>
    </message>
    <message>
        <source>Viewed by client</source>
        <translation>Visto pelo cliente</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Assinado</translation>
    </message>
    <message>
        <source>One party</source>
        <translation>Uma das partes</translation>
    </message>
    <message>
        <source>A field</source>
        <translation>Um campo</translation>
    </message>
    <message>
        <source>“%1” on page %2</source>
        <translation>“%1” na página %2</translation>
    </message>
    <message>
        <source>The document has no title.</source>
        <translation>O documento não tem título.</translation>
    </message>
    <message>
        <source>Give it one</source>
        <translation>Dê um título</translation>
    </message>
    <message>
        <source>There is no file to sign.</source>
        <translation>Não há arquivo para assinar.</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Adicione um arquivo</translation>
    </message>
    <message>
        <source>Nobody signs for our side.</source>
        <translation>Ninguém assina pelo nosso lado.</translation>
    </message>
    <message>
        <source>Choose a signatory</source>
        <translation>Escolha um signatário</translation>
    </message>
    <message>
        <source>Nobody of the other side takes part. That is fine for an internal document.</source>
        <translation>Ninguém do outro lado participa. Para um documento interno, tudo bem.</translation>
    </message>
    <message>
        <source>Add the other side</source>
        <translation>Adicione o outro lado</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Informe-o</translation>
    </message>
    <message>
        <source>%1 signs, but has no signature field.</source>
        <translation>%1 assina, mas não tem campo de assinatura.</translation>
    </message>
    <message>
        <source>Place one</source>
        <translation>Posicione um</translation>
    </message>
    <message>
        <source>%1 has no signing certificate yet.</source>
        <translation>%1 ainda não tem certificado de assinatura.</translation>
    </message>
    <message>
        <source>Choose somebody else, or have one issued in Settings</source>
        <translation>Escolha outra pessoa ou peça a emissão em Configurações</translation>
    </message>
    <message>
        <source>The company has no seal certificate, so the document could not be closed.</source>
        <translation>A empresa não tem certificado de selo, então o documento não poderia ser fechado.</translation>
    </message>
    <message>
        <source>An administrator makes one in Settings</source>
        <translation>Um administrador o cria em Configurações</translation>
    </message>
    <message>
        <source>%1 reaches beyond its page.</source>
        <translation>%1 ultrapassa a página.</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Mova-o</translation>
    </message>
    <message>
        <source>%1 lies over another field.</source>
        <translation>%1 está sobre outro campo.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Veja</translation>
    </message>
    <message>
        <source>%1 has nothing to choose from.</source>
        <translation>%1 não tem opções para escolher.</translation>
    </message>
    <message>
        <source>Enter the options</source>
        <translation>Informe as opções</translation>
    </message>
    <message>
        <source>No installed font can print: %1</source>
        <translation>Nenhuma fonte instalada consegue imprimir: %1</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>Mude o texto</translation>
    </message>
    <message>
        <source>The pages cannot be prepared for signing.</source>
        <translation>Não é possível preparar as páginas para assinatura.</translation>
    </message>
    <message>
        <source>The pages cannot be prepared for signing: %1</source>
        <translation>Não é possível preparar as páginas para assinatura: %1</translation>
    </message>
    <message>
        <source>Look at the fields</source>
        <translation>Veja os campos</translation>
    </message>
    <message>
        <source>The deadline is in the past.</source>
        <translation>O prazo está no passado.</translation>
    </message>
    <message>
        <source>Choose a later one</source>
        <translation>Escolha um posterior</translation>
    </message>
    <message>
        <source>Links go over a relay, and none is set up.</source>
        <translation>Os links passam por um servidor intermediário e nenhum está configurado.</translation>
    </message>
    <message>
        <source>An administrator sets it up in Settings</source>
        <translation>Um administrador o configura em Configurações</translation>
    </message>
    <message>
        <source>It contains JavaScript. It is never run here.</source>
        <translation>Contém JavaScript. Aqui ele nunca é executado.</translation>
    </message>
    <message>
        <source>It contains an XFA form, which many readers do not show.</source>
        <translation>Contém um formulário XFA, que muitos leitores não mostram.</translation>
    </message>
    <message>
        <source>It wants to start programs. That is never done here.</source>
        <translation>Quer iniciar programas. Aqui isso nunca acontece.</translation>
    </message>
    <message>
        <source>Other files are embedded in it. The signer will not see them.</source>
        <translation>Há outros arquivos incorporados. O signatário não os verá.</translation>
    </message>
    <message>
        <source>It refers to things outside the file. They are not loaded here.</source>
        <translation>Refere-se a coisas fora do arquivo. Aqui elas não são carregadas.</translation>
    </message>
    <message>
        <source>It wants to do something when it is opened. That is never done here.</source>
        <translation>Quer fazer algo ao ser aberto. Aqui isso nunca acontece.</translation>
    </message>
    <message>
        <source>The PDF was damaged and has been repaired. Look through the pages.</source>
        <translation>O PDF estava danificado e foi reparado. Confira as páginas.</translation>
    </message>
    <message>
        <source>It was arranged for the web and has been rewritten; nothing that shows has changed.</source>
        <translation>Estava organizado para a web e foi reescrito; nada do que se vê mudou.</translation>
    </message>
    <message>
        <source>It contains form fields of its own.</source>
        <translation>Contém campos de formulário próprios.</translation>
    </message>
    <message>
        <source>It contains comments or links.</source>
        <translation>Contém comentários ou links.</translation>
    </message>
    <message>
        <source>The PDF was rewritten into a clean form; nothing that shows has changed.</source>
        <translation>O PDF foi reescrito em forma limpa; nada do que se vê mudou.</translation>
    </message>
    <message>
        <source>It was converted to PDF. Look through the pages.</source>
        <translation>Foi convertido em PDF. Confira as páginas.</translation>
    </message>
    <message>
        <source>It is already signed by somebody.</source>
        <translation>Já está assinado por alguém.</translation>
    </message>
    <message>
        <source>It wants to send data somewhere. That is never done here.</source>
        <translation>Ele quer enviar dados a algum lugar. Isso nunca é feito aqui.</translation>
    </message>
    <message>
        <source>It was protected by a password and is kept here without it.</source>
        <translation>Estava protegido por senha e é guardado aqui sem ela.</translation>
    </message>
    <message>
        <source>Its form fields are now part of the pages.</source>
        <translation>Seus campos de formulário agora fazem parte das páginas.</translation>
    </message>
    <message>
        <source>What you chose was removed from it.</source>
        <translation>O que você escolheu foi removido dele.</translation>
    </message>
    <message>
        <source>It is a PDF/A and stays one.</source>
        <translation>É um PDF/A e continua sendo.</translation>
    </message>
    <message>
        <source>Found inside: %1</source>
        <translation>Encontrado dentro: %1</translation>
    </message>
    <message>
        <source>overdue since today</source>
        <translation>vencido desde hoje</translation>
    </message>
    <message>
        <source>1 day overdue</source>
        <translation>1 dia de atraso</translation>
    </message>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>%n dia de atraso</numerusform>
            <numerusform>%n dias de atraso</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>vence hoje</translation>
    </message>
    <message>
        <source>due tomorrow</source>
        <translation>vence amanhã</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>em %n dia</numerusform>
            <numerusform>em %n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>by %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>até %1</translation>
    </message>
    <message>
        <source>After you sign, it still waits for %1.</source>
        <translation>Depois que você assinar, ainda aguarda %1.</translation>
    </message>
    <message>
        <source>You are the last to sign. After that the document is sealed and everybody gets it.</source>
        <translation>Você é a última pessoa a assinar. Depois o documento é selado e todos o recebem.</translation>
    </message>
    <message>
        <source>After you sign, the document goes to %1 by e-mail.</source>
        <translation>Depois que você assinar, o documento vai para %1 por e-mail.</translation>
    </message>
    <message>
        <source>After you sign, the document goes to %1 by SMS.</source>
        <translation>Depois que você assinar, o documento vai para %1 por SMS.</translation>
    </message>
    <message>
        <source>After you sign, it is the turn of %1.</source>
        <translation>Depois que você assinar, é a vez de %1.</translation>
    </message>
    <message>
        <source>After you sign, the document goes to %1.</source>
        <translation>Depois que você assinar, o documento vai para %1.</translation>
    </message>
    <message>
        <source>send the link</source>
        <translation>enviar o link</translation>
    </message>
    <message>
        <source>notify members</source>
        <translation>avisar os membros</translation>
    </message>
    <message>
        <source>send an e-mail</source>
        <translation>enviar um e-mail</translation>
    </message>
    <message>
        <source>change the responsible member</source>
        <translation>mudar o responsável</translation>
    </message>
    <message>
        <source>move the card</source>
        <translation>mover o cartão</translation>
    </message>
    <message>
        <source>set the deadline</source>
        <translation>definir o prazo</translation>
    </message>
    <message>
        <source>remind</source>
        <translation>lembrar</translation>
    </message>
    <message>
        <source>call a webhook</source>
        <translation>chamar um webhook</translation>
    </message>
    <message>
        <source>export the PDF</source>
        <translation>exportar o PDF</translation>
    </message>
    <message>
        <source>ask for approval</source>
        <translation>pedir aprovação</translation>
    </message>
    <message>
        <source>send for signing</source>
        <translation>enviar para assinatura</translation>
    </message>
    <message>
        <source>It is our signatory&apos;s turn</source>
        <translation>É a vez do nosso signatário</translation>
    </message>
    <message>
        <source>It was approved</source>
        <translation>Foi aprovado</translation>
    </message>
    <message>
        <source>It was not approved</source>
        <translation>Não foi aprovado</translation>
    </message>
    <message>
        <source>Our side has signed</source>
        <translation>Nosso lado assinou</translation>
    </message>
    <message>
        <source>The client has signed</source>
        <translation>O cliente assinou</translation>
    </message>
    <message>
        <source>Everybody has signed</source>
        <translation>Todos assinaram</translation>
    </message>
    <message>
        <source>The client has opened it</source>
        <translation>O cliente abriu</translation>
    </message>
    <message>
        <source>It was declined</source>
        <translation>Foi recusado</translation>
    </message>
    <message>
        <source>The deadline has passed</source>
        <translation>O prazo terminou</translation>
    </message>
    <message>
        <source>It was cancelled</source>
        <translation>Foi cancelado</translation>
    </message>
    <message>
        <source>A mail could not be delivered</source>
        <translation>Um e-mail não pôde ser entregue</translation>
    </message>
    <message>
        <source>The deadline is near</source>
        <translation>O prazo está próximo</translation>
    </message>
    <message>
        <source>An approval is asked for</source>
        <translation>Foi pedida uma aprovação</translation>
    </message>
    <message>
        <source>It is the client&apos;s turn</source>
        <translation>É a vez do cliente</translation>
    </message>
    <message>
        <source>It was made for a deal</source>
        <translation>Foi criado para um negócio</translation>
    </message>
    <message>
        <source>create a document from a template</source>
        <translation>criar um documento a partir de um modelo</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Novo</translation>
    </message>
    <message>
        <source>Offer made</source>
        <translation>Proposta</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>Negociação</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Ganho</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdido</translation>
    </message>
    <message>
        <source>The document asks for %1, and nobody has entered it.</source>
        <translation>O documento pede %1, e ninguém preencheu esse valor.</translation>
    </message>
    <message>
        <source>Choose a deal for the document, or enter it there</source>
        <translation>Escolha um negócio para o documento ou preencha-o ali</translation>
    </message>
    <message>
        <source>Choose the contact, or complete the contact&apos;s record</source>
        <translation>Escolha o contato ou complete os dados dele</translation>
    </message>
    <message>
        <source>Complete the record it comes from</source>
        <translation>Complete o registro de onde ele vem</translation>
    </message>
    <message>
        <source>A value was changed</source>
        <translation>Um valor foi alterado</translation>
    </message>
    <message>
        <source>our company is</source>
        <translation>nossa empresa é</translation>
    </message>
    <message>
        <source>responsible is</source>
        <translation>responsável é</translation>
    </message>
    <message>
        <source>the title contains</source>
        <translation>o título contém</translation>
    </message>
    <message>
        <source>the amount is at least</source>
        <translation>o valor é de pelo menos</translation>
    </message>
    <message>
        <source>the amount is below</source>
        <translation>o valor é menor que</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>o título</translation>
    </message>
    <message>
        <source>the message</source>
        <translation>a mensagem</translation>
    </message>
    <message>
        <source>the deadline</source>
        <translation>o prazo</translation>
    </message>
    <message>
        <source>our company</source>
        <translation>nossa empresa</translation>
    </message>
    <message>
        <source>who is responsible</source>
        <translation>quem é responsável</translation>
    </message>
    <message>
        <source>the field “%1”</source>
        <translation>o campo “%1”</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>qualquer valor</translation>
    </message>
    <message>
        <source>%1 has no e-mail address for the link.</source>
        <translation>%1 não tem endereço de e-mail para o link.</translation>
    </message>
    <message>
        <source>%1 has no phone number that begins with + and the country&apos;s code.</source>
        <translation>%1 não tem número de telefone que comece com + e o código do país.</translation>
    </message>
    <message>
        <source>%1 is asked for a code by e-mail and has no e-mail address.</source>
        <translation>%1 precisa de um código por e-mail e não tem endereço de e-mail.</translation>
    </message>
    <message>
        <source>%1 is asked for an access code of at least six characters, and there is none.</source>
        <translation>%1 precisa de um código de acesso com pelo menos seis caracteres, e não há nenhum.</translation>
    </message>
    <message>
        <source>Set one</source>
        <translation>Defina um</translation>
    </message>
    <message>
        <source>%1 is to get an SMS, and the relay has no SMS gateway.</source>
        <translation>%1 deve receber um SMS, e o servidor intermediário não tem gateway de SMS.</translation>
    </message>
    <message>
        <source>Choose e-mail, or have a gateway set up at the relay</source>
        <translation>Escolha e-mail ou peça um gateway no servidor intermediário</translation>
    </message>
    <message>
        <source>A link carries at most %1 MB of documents, and these are %2 MB together.</source>
        <translation>Um link comporta no máximo %1 MB de documentos, e estes somam %2 MB.</translation>
    </message>
    <message>
        <source>Make the files smaller, or send them as several documents</source>
        <translation>Reduza os arquivos ou envie-os como vários documentos</translation>
    </message>
    <message>
        <source>A link carries at most %1 files, and there are %2.</source>
        <translation>Um link comporta no máximo %1 arquivos, e aqui há %2.</translation>
    </message>
    <message>
        <source>Send them as several documents</source>
        <translation>Envie-os como vários documentos</translation>
    </message>
    <message>
        <source>A file in a link has at most %1 pages, and one has %2.</source>
        <translation>Um arquivo em um link tem no máximo %1 páginas, e um deles tem %2.</translation>
    </message>
    <message>
        <source>Split the file</source>
        <translation>Divida o arquivo</translation>
    </message>
    <message>
        <source>E-mail and SMS</source>
        <translation>E-mail e SMS</translation>
    </message>
    <message>
        <source>After you sign, the document goes to %1 by e-mail and SMS.</source>
        <translation>Depois da sua assinatura, o documento vai para %1 por e-mail e SMS.</translation>
    </message>
    <message>
        <source>It is not chosen yet who takes part in one place.</source>
        <translation>Em um lugar ainda não foi escolhido quem participa.</translation>
    </message>
    <message>
        <source>Choose who it is</source>
        <translation>Escolher quem é</translation>
    </message>
</context>
<context>
    <name>VerdictPages</name>
    <message>
        <source>Level</source>
        <translation>Nível</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Emitido por</translation>
    </message>
    <message>
        <source>%1, serial number %2</source>
        <translation>%1, número de série %2</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algoritmo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>SHA-256 of what was signed</source>
        <translation>SHA-256 do que foi assinado</translation>
    </message>
    <message>
        <source>Verification report</source>
        <translation>Relatório de verificação</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Verificado</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>File: %1</source>
        <translation>Arquivo: %1</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>Checked: %1</source>
        <translation>Verificado: %1</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>página %1</translation>
    </message>
    <message>
        <source>pages %1</source>
        <translation>páginas %1</translation>
    </message>
    <message>
        <source>%1 (%2 here)</source>
        <extracomment>%1 a moment in UTC, %2 the same in local time, e.g. &quot;22 Nov 2026 10:14:07 UTC (11:14 here)&quot;</extracomment>
        <translation>%1 (%2 aqui)</translation>
    </message>
    <message>
        <source>Unknown signer</source>
        <translation>Signatário desconhecido</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Não assinado</translation>
    </message>
    <message>
        <source>This file carries no signature, so nothing can be said about who made it or whether it was changed.</source>
        <translation>Este arquivo não tem assinatura; por isso não se pode dizer quem o fez nem se foi alterado.</translation>
    </message>
    <message>
        <source>Changed after it was signed</source>
        <translation>Alterado depois de assinado</translation>
    </message>
    <message>
        <source>A signature was removed</source>
        <translation>Uma assinatura foi removida</translation>
    </message>
    <message>
        <source>This file carried a signature that somebody took out. Do not rely on what is left; ask for the file as it was signed.</source>
        <translation>Este arquivo tinha uma assinatura que alguém retirou. Não confie no que restou; peça o arquivo como foi assinado.</translation>
    </message>
    <message>
        <source>This file carried a signature of %1 that somebody took out. Do not rely on what is left; ask for the file as it was signed.</source>
        <translation>Este arquivo tinha uma assinatura de %1 que alguém retirou. Não confie no que restou; peça o arquivo como foi assinado.</translation>
    </message>
    <message>
        <source>Not a proper signature</source>
        <translation>Não é uma assinatura correta</translation>
    </message>
    <message>
        <source>The signature is not built as the standard demands, so it proves nothing. Do not rely on this file.</source>
        <translation>A assinatura não foi construída como a norma exige e, por isso, não prova nada. Não confie neste arquivo.</translation>
    </message>
    <message>
        <source>One of its signatures is not built as the standard demands, so it proves nothing. Do not rely on this file.</source>
        <translation>Uma das assinaturas não foi construída como a norma exige e, por isso, não prova nada. Não confie neste arquivo.</translation>
    </message>
    <message>
        <source>What was signed may be hidden</source>
        <translation>O que foi assinado pode estar escondido</translation>
    </message>
    <message>
        <source>The file still holds what was signed, but something was drawn over it afterwards. Look at the signed version before you rely on this one.</source>
        <translation>O arquivo ainda contém o que foi assinado, mas algo foi desenhado por cima depois. Veja a versão assinada antes de confiar nesta.</translation>
    </message>
    <message>
        <source>The signed bytes are not as they were signed. Do not rely on this file.</source>
        <translation>Os bytes assinados não são mais os mesmos da assinatura. Não confie neste arquivo.</translation>
    </message>
    <message>
        <source>One of its signatures does not fit the bytes any more. Do not rely on this file.</source>
        <translation>Uma das assinaturas não corresponde mais aos bytes. Não confie neste arquivo.</translation>
    </message>
    <message numerus="yes">
        <source>%n of its signatures do not fit the bytes any more. Do not rely on this file.</source>
        <translation>
            <numerusform>%n assinatura não corresponde mais aos bytes. Não confie neste arquivo.</numerusform>
            <numerusform>%n assinaturas não correspondem mais aos bytes. Não confie neste arquivo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The signature is genuine</source>
        <translation>A assinatura é autêntica</translation>
    </message>
    <message>
        <source>Both signatures are genuine</source>
        <translation>As duas assinaturas são autênticas</translation>
    </message>
    <message numerus="yes">
        <source>All %n signatures are genuine</source>
        <translation>
            <numerusform>%n assinatura é autêntica</numerusform>
            <numerusform>Todas as %n assinaturas são autênticas</numerusform>
        </translation>
    </message>
    <message>
        <source>but the file was altered afterwards.</source>
        <translation>mas o arquivo foi alterado depois.</translation>
    </message>
    <message>
        <source>but %1 was altered afterwards.</source>
        <translation>mas depois houve alteração (%1).</translation>
    </message>
    <message>
        <source>%1, %2 Do not rely on what it shows now.</source>
        <translation>%1, %2 Não confie no que ele mostra agora.</translation>
    </message>
    <message>
        <source>Genuine</source>
        <translation>Autêntico</translation>
    </message>
    <message>
        <source>%1. Since then only what the signatures permit was changed; the facts beside the pages list it.</source>
        <translation>%1. Desde então, só foi alterado o que as assinaturas permitem; os fatos ao lado das páginas o enumeram.</translation>
    </message>
    <message>
        <source>Something that lay over words when they were signed was moved or taken away. Look at the signed version before you rely on this one.</source>
        <translation>Algo que cobria palavras quando foram assinadas foi movido ou retirado. Veja a versão assinada antes de confiar nesta.</translation>
    </message>
    <message>
        <source>The file holds parts of a signature that nothing leads to: it may have been cut off or damaged on its way. Ask for it once more.</source>
        <translation>O arquivo contém partes de uma assinatura às quais nada leva: talvez tenha sido cortado ou danificado no caminho. Peça-o mais uma vez.</translation>
    </message>
    <message>
        <source>Genuine and unchanged</source>
        <translation>Autêntico e inalterado</translation>
    </message>
    <message>
        <source>%1. Nothing was changed since.</source>
        <translation>%1. Nada foi alterado desde então.</translation>
    </message>
    <message>
        <source>Timestamped</source>
        <translation>Com carimbo do tempo</translation>
    </message>
    <message>
        <source>Signed by %1</source>
        <translation>Assinado por %1</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Não é válido</translation>
    </message>
    <message>
        <source>At least one signature fails its check. The facts beside the pages say which and why.</source>
        <translation>Pelo menos uma assinatura não passa na verificação. As informações ao lado das páginas dizem qual e por quê.</translation>
    </message>
    <message>
        <source>Unchanged, but the signer is not known</source>
        <translation>Inalterado, mas o signatário não é conhecido</translation>
    </message>
    <message>
        <source>The file is exactly as signed. Whether “%1” is who they say cannot be told: their certificate comes from an authority you do not trust.</source>
        <translation>O arquivo está exatamente como foi assinado. Não se pode dizer se “%1” é quem diz ser: o certificado vem de uma autoridade em que você não confia.</translation>
    </message>
    <message>
        <source>Unchanged, but not proven in every point</source>
        <translation>Inalterado, mas nem tudo está provado</translation>
    </message>
    <message>
        <source>The file is exactly as signed. The facts beside the pages say what cannot be proven.</source>
        <translation>O arquivo está exatamente como foi assinado. As informações ao lado das páginas dizem o que não se pode provar.</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>Íntegra</translation>
    </message>
    <message>
        <source>The signed bytes are exactly as signed.</source>
        <translation>Os bytes assinados estão exatamente como foram assinados.</translation>
    </message>
    <message>
        <source>The signed bytes are exactly as signed (%1).</source>
        <translation>Os bytes assinados estão exatamente como foram assinados (%1).</translation>
    </message>
    <message>
        <source>Intact, with weak cryptography</source>
        <translation>Íntegra, com criptografia fraca</translation>
    </message>
    <message>
        <source>The bytes fit, but %1 is too weak to be proof today.</source>
        <translation>Os bytes conferem, mas %1 é fraco demais para servir de prova hoje.</translation>
    </message>
    <message>
        <source>Not intact</source>
        <translation>Violada</translation>
    </message>
    <message>
        <source>The signature is malformed, so it proves nothing.</source>
        <translation>A assinatura está malformada e por isso nada prova.</translation>
    </message>
    <message>
        <source>The signature was not made with the key it names.</source>
        <translation>A assinatura não foi feita com a chave que ela indica.</translation>
    </message>
    <message>
        <source>The signed bytes are not what was signed.</source>
        <translation>Os bytes assinados não são o que foi assinado.</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Alterado desde então</translation>
    </message>
    <message>
        <source>1 change that the certification forbids: %1.</source>
        <translation>1 alteração que a certificação proíbe: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes that the certification forbids: %1.</source>
        <translation>
            <numerusform>%n alteração que a certificação proíbe: %1.</numerusform>
            <numerusform>%n alterações que a certificação proíbe: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change after signing: %1.</source>
        <translation>1 alteração depois da assinatura: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes after signing: %1.</source>
        <translation>
            <numerusform>%n alteração depois da assinatura: %1.</numerusform>
            <numerusform>%n alterações depois da assinatura: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes unknown</source>
        <translation>Alterações desconhecidas</translation>
    </message>
    <message>
        <source>The signed version cannot be established, so it cannot be compared.</source>
        <translation>Não é possível determinar a versão assinada, então não há como compará-la.</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inalterado</translation>
    </message>
    <message>
        <source>The signature covers the whole file.</source>
        <translation>A assinatura cobre o arquivo inteiro.</translation>
    </message>
    <message>
        <source>Unchanged since</source>
        <translation>Inalterado desde então</translation>
    </message>
    <message>
        <source>Nothing that shows was changed after it.</source>
        <translation>Nada do que se vê foi alterado depois.</translation>
    </message>
    <message>
        <source>Only what the signature allows: %1.</source>
        <translation>Só o que a assinatura permite: %1.</translation>
    </message>
    <message>
        <source>Signer trusted</source>
        <translation>Signatário confiável</translation>
    </message>
    <message>
        <source>By an authority you trust.</source>
        <translation>Por uma autoridade em que você confia.</translation>
    </message>
    <message>
        <source>By %1, which you trust.</source>
        <translation>Por %1, em que você confia.</translation>
    </message>
    <message>
        <source>The certificate was revoked.</source>
        <translation>O certificado foi revogado.</translation>
    </message>
    <message>
        <source>The certificate had expired.</source>
        <translation>O certificado havia expirado.</translation>
    </message>
    <message>
        <source>The certificate was not valid yet.</source>
        <translation>O certificado ainda não era válido.</translation>
    </message>
    <message>
        <source>The file does not hold the signer&apos;s certificate.</source>
        <translation>O arquivo não contém o certificado do signatário.</translation>
    </message>
    <message>
        <source>The certificate comes from an authority you do not trust.</source>
        <translation>O certificado vem de uma autoridade em que você não confia.</translation>
    </message>
    <message>
        <source>“%1” is no authority you trust.</source>
        <translation>“%1” não é uma autoridade em que você confia.</translation>
    </message>
    <message>
        <source>Signer not trusted</source>
        <translation>Signatário não confiável</translation>
    </message>
    <message>
        <source>Time proven</source>
        <translation>Data e hora provadas</translation>
    </message>
    <message>
        <source>Time as stated by the signer</source>
        <translation>Data e hora declaradas pelo signatário</translation>
    </message>
    <message>
        <source>%1, by the signer&apos;s own clock. No timestamp proves it.</source>
        <translation>%1, pelo relógio do próprio signatário. Nenhum carimbo do tempo o prova.</translation>
    </message>
    <message>
        <source>Time not known</source>
        <translation>Data e hora desconhecidas</translation>
    </message>
    <message>
        <source>The signature does not say when it was made.</source>
        <translation>A assinatura não diz quando foi feita.</translation>
    </message>
    <message>
        <source>Signature %1 of %2</source>
        <translation>Assinatura %1 de %2</translation>
    </message>
    <message>
        <source>document timestamp</source>
        <translation>carimbo do tempo do documento</translation>
    </message>
    <message>
        <source>certifies, allows no changes</source>
        <translation>certifica, não permite alterações</translation>
    </message>
    <message>
        <source>certifies, allows form filling only</source>
        <translation>certifica, permite só preencher campos</translation>
    </message>
    <message>
        <source>certifies, allows comments</source>
        <translation>certifica, permite comentários</translation>
    </message>
    <message>
        <source>sealed for %1</source>
        <extracomment>a company&apos;s seal that stands for a person&apos;s act</extracomment>
        <translation>selado em nome de %1</translation>
    </message>
    <message>
        <source>a form field filled in</source>
        <translation>um campo de formulário preenchido</translation>
    </message>
    <message>
        <source>a signature added</source>
        <translation>uma assinatura adicionada</translation>
    </message>
    <message>
        <source>proof for later checks added</source>
        <translation>provas adicionadas para verificações futuras</translation>
    </message>
    <message>
        <source>page content rewritten</source>
        <translation>conteúdo da página reescrito</translation>
    </message>
    <message>
        <source>a page added</source>
        <translation>uma página adicionada</translation>
    </message>
    <message>
        <source>a page removed</source>
        <translation>uma página removida</translation>
    </message>
    <message>
        <source>a comment or link changed</source>
        <translation>um comentário ou link alterado</translation>
    </message>
    <message>
        <source>a form field altered</source>
        <translation>um campo de formulário alterado</translation>
    </message>
    <message>
        <source>a font or picture exchanged</source>
        <translation>uma fonte ou imagem trocada</translation>
    </message>
    <message>
        <source>the document&apos;s structure changed</source>
        <translation>a estrutura do documento alterada</translation>
    </message>
    <message>
        <source>bytes added that belong to no proper version</source>
        <translation>bytes adicionados que não pertencem a nenhuma versão correta</translation>
    </message>
    <message>
        <source>the page looks different</source>
        <translation>a página tem outra aparência</translation>
    </message>
    <message>
        <source>something else changed</source>
        <translation>outra coisa foi alterada</translation>
    </message>
    <message>
        <source>Page %1: %2</source>
        <translation>Página %1: %2</translation>
    </message>
    <message>
        <source>, “%1” became “%2”</source>
        <translation>, “%1” virou “%2”</translation>
    </message>
    <message>
        <source>, now “%1”</source>
        <translation>, agora “%1”</translation>
    </message>
    <message>
        <source>It carries a signing-time attribute, which PAdES does not allow.</source>
        <translation>Contém um atributo signing-time, que o PAdES não permite.</translation>
    </message>
    <message>
        <source>Page %1: the content was rewritten</source>
        <extracomment>a change on a page, e.g. &quot;Page 1: page content rewritten&quot;</extracomment>
        <translation>Página %1: o conteúdo foi reescrito</translation>
    </message>
    <message>
        <source>The digest algorithm is too weak to be proof.</source>
        <translation>O algoritmo de resumo é fraco demais para servir de prova.</translation>
    </message>
    <message>
        <source>The signer&apos;s key is too weak to be proof.</source>
        <translation>A chave do signatário é fraca demais para servir de prova.</translation>
    </message>
    <message>
        <source>The bytes in the file are not the ones that were signed.</source>
        <translation>Os bytes no arquivo não são os que foram assinados.</translation>
    </message>
    <message>
        <source>The signature does not say properly which bytes it covers.</source>
        <translation>A assinatura não diz corretamente quais bytes cobre.</translation>
    </message>
    <message>
        <source>Something is hidden behind the signature.</source>
        <translation>Há algo escondido atrás da assinatura.</translation>
    </message>
    <message>
        <source>The signature is no readable structure.</source>
        <translation>A assinatura não é uma estrutura legível.</translation>
    </message>
    <message>
        <source>The signature is damaged.</source>
        <translation>A assinatura está danificada.</translation>
    </message>
    <message>
        <source>The signature carries other content than the file&apos;s.</source>
        <translation>A assinatura traz um conteúdo diferente do arquivo.</translation>
    </message>
    <message>
        <source>It names none or several signers where there must be one.</source>
        <translation>Indica nenhum ou vários signatários onde deve haver um.</translation>
    </message>
    <message>
        <source>It signs nothing about itself.</source>
        <translation>Não assina nada sobre si mesma.</translation>
    </message>
    <message>
        <source>It says something twice.</source>
        <translation>Diz algo duas vezes.</translation>
    </message>
    <message>
        <source>Something it must say is missing.</source>
        <translation>Falta algo que deve dizer.</translation>
    </message>
    <message>
        <source>Something it says cannot be read.</source>
        <translation>Algo que diz não pode ser lido.</translation>
    </message>
    <message>
        <source>The signature is larger than is reasonable.</source>
        <translation>A assinatura é maior do que é razoável.</translation>
    </message>
    <message>
        <source>Its algorithms contradict each other.</source>
        <translation>Seus algoritmos se contradizem.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate is not in the file.</source>
        <translation>O certificado do signatário não está no arquivo.</translation>
    </message>
    <message>
        <source>It names another certificate than the one it was made with.</source>
        <translation>Indica um certificado diferente daquele com que foi feita.</translation>
    </message>
    <message>
        <source>A certificate was not made by its issuer.</source>
        <translation>Um certificado não foi feito pelo seu emissor.</translation>
    </message>
    <message>
        <source>A certificate was issued by one that may not issue any.</source>
        <translation>Um certificado foi emitido por outro que não pode emitir nenhum.</translation>
    </message>
    <message>
        <source>The certificate&apos;s issuer is not known.</source>
        <translation>O emissor do certificado não é conhecido.</translation>
    </message>
    <message>
        <source>The certificate is not meant for signing documents.</source>
        <translation>O certificado não se destina à assinatura de documentos.</translation>
    </message>
    <message>
        <source>The certificate leads to an authority you do not trust.</source>
        <translation>O certificado leva a uma autoridade em que você não confia.</translation>
    </message>
    <message>
        <source>A certificate of the chain is too weak.</source>
        <translation>Um certificado da cadeia é fraco demais.</translation>
    </message>
    <message>
        <source>A certificate of the chain cannot be read.</source>
        <translation>Um certificado da cadeia não pode ser lido.</translation>
    </message>
    <message>
        <source>Whether the certificate was revoked is not known.</source>
        <translation>Não se sabe se o certificado foi revogado.</translation>
    </message>
    <message>
        <source>It certifies, but is not the first signature.</source>
        <translation>Certifica, mas não é a primeira assinatura.</translation>
    </message>
    <message>
        <source>Its certification is not announced by the document.</source>
        <translation>A certificação dela não é anunciada pelo documento.</translation>
    </message>
    <message>
        <source>There are more changes than are listed.</source>
        <translation>Há mais alterações do que as listadas.</translation>
    </message>
    <message>
        <source>What was added after it cannot be read.</source>
        <translation>O que foi adicionado depois não pode ser lido.</translation>
    </message>
    <message>
        <source>What it covers is no whole version of the document.</source>
        <translation>O que ela cobre não é uma versão inteira do documento.</translation>
    </message>
    <message>
        <source>Whether the file is still as it was signed cannot be told.</source>
        <translation>Não se pode dizer se o arquivo ainda está como foi assinado.</translation>
    </message>
    <message>
        <source>The file was altered after it was signed, and not every signature could be checked. Do not rely on what it shows now.</source>
        <translation>O arquivo foi alterado depois de assinado, e nem todas as assinaturas puderam ser verificadas. Não confie no que ele mostra agora.</translation>
    </message>
    <message>
        <source>Not every signature in this file could be checked.</source>
        <translation>Nem todas as assinaturas deste arquivo puderam ser verificadas.</translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation>Não foi possível verificar</translation>
    </message>
    <message>
        <source>Who signed could not be checked.</source>
        <translation>Não foi possível verificar quem assinou.</translation>
    </message>
    <message>
        <source>The signature uses an algorithm that is not known here.</source>
        <translation>A assinatura usa um algoritmo que não é conhecido aqui.</translation>
    </message>
    <message>
        <source>The signature is of a kind that is not checked here.</source>
        <translation>A assinatura é de um tipo que não é verificado aqui.</translation>
    </message>
    <message>
        <source>The signature uses an algorithm so weak that it is not checked any more.</source>
        <translation>A assinatura usa um algoritmo tão fraco que ela não é mais verificada.</translation>
    </message>
    <message>
        <source>The signature is written in a loose form that some programs refuse. It was checked all the same.</source>
        <translation>A assinatura está escrita em uma forma menos rigorosa, que alguns programas recusam. Ela foi verificada mesmo assim.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate is not inside the signature; it was found elsewhere.</source>
        <translation>O certificado do signatário não está dentro da assinatura; foi encontrado em outro lugar.</translation>
    </message>
    <message>
        <source>One and the same signature is shown in several places. Which of them the signer meant cannot be told.</source>
        <translation>A mesma assinatura é mostrada em vários lugares. Não se pode dizer qual deles o signatário quis usar.</translation>
    </message>
    <message>
        <source>Whether a certificate was revoked is not known: no answer from its authority was at hand. Check again when you are online.</source>
        <translation>Não se sabe se um certificado foi revogado: não havia resposta da autoridade dele. Verifique de novo quando estiver on-line.</translation>
    </message>
    <message>
        <source>A comment or drawing was added and may hide what was signed. Look at the signed version before you rely on this one.</source>
        <translation>Um comentário ou desenho foi adicionado e pode esconder o que foi assinado. Veja a versão assinada antes de confiar nesta.</translation>
    </message>
    <message>
        <source>A comment or drawing was added on top of what was signed. Look whether it changes what you read.</source>
        <translation>Um comentário ou desenho foi adicionado por cima do que foi assinado. Veja se ele muda o que você lê.</translation>
    </message>
    <message>
        <source>A form field was filled in on top of what was signed. Look whether it hides anything.</source>
        <translation>Um campo de formulário foi preenchido por cima do que foi assinado. Veja se ele esconde alguma coisa.</translation>
    </message>
    <message>
        <source>The picture of a later signature may hide what was signed. Look at the signed version before you rely on this one.</source>
        <translation>A imagem de uma assinatura posterior pode esconder o que foi assinado. Veja a versão assinada antes de confiar nesta.</translation>
    </message>
    <message>
        <source>The picture of a later signature lies on top of what was signed. Look whether everything can still be read.</source>
        <translation>A imagem de uma assinatura posterior está por cima do que foi assinado. Veja se ainda dá para ler tudo.</translation>
    </message>
    <message>
        <source>Not every page was compared with how it looked when it was signed. Look through the last pages yourself.</source>
        <translation>Nem todas as páginas foram comparadas com a aparência que tinham na assinatura. Confira você mesmo as últimas páginas.</translation>
    </message>
    <message>
        <source>The timestamp could not be checked, so it proves no time.</source>
        <translation>O carimbo do tempo não pôde ser verificado, por isso não prova nenhum horário.</translation>
    </message>
    <message>
        <source>The timestamp was made for something else, so it proves no time for this signature.</source>
        <translation>O carimbo do tempo foi feito para outra coisa, por isso não prova o horário desta assinatura.</translation>
    </message>
    <message>
        <source>The timestamp was made by someone who may not issue timestamps, so it proves no time.</source>
        <translation>O carimbo do tempo foi feito por quem não pode emiti-los, por isso não prova nenhum horário.</translation>
    </message>
    <message>
        <source>The timestamp is damaged, so it proves no time.</source>
        <translation>O carimbo do tempo está danificado, por isso não prova nenhum horário.</translation>
    </message>
    <message>
        <source>Whether the timestamp&apos;s authority can be trusted could not be established, so it proves no time.</source>
        <translation>Não foi possível apurar se a autoridade do carimbo do tempo é confiável, por isso ele não prova nenhum horário.</translation>
    </message>
    <message>
        <source>The timestamp uses cryptography that is too weak to be proof.</source>
        <translation>O carimbo do tempo usa criptografia fraca demais para servir de prova.</translation>
    </message>
    <message>
        <source>The timestamp lies in the future, so it proves no time. Check this computer&apos;s clock.</source>
        <translation>O carimbo do tempo está no futuro, por isso não prova nenhum horário. Confira o relógio deste computador.</translation>
    </message>
    <message>
        <source>The timestamp is dated later than one that was added after it.</source>
        <translation>O carimbo do tempo tem data posterior à de outro que foi adicionado depois dele.</translation>
    </message>
    <message>
        <source>What stands here as a document timestamp is not one.</source>
        <translation>O que aparece aqui como carimbo do tempo do documento não é um.</translation>
    </message>
    <message>
        <source>The signer states a later time than the one that is proven. Rely on the proven time.</source>
        <translation>O signatário declara um horário posterior ao que está provado. Confie no horário provado.</translation>
    </message>
    <message>
        <source>An earlier version of this file carried a signature that was removed. Ask the sender why.</source>
        <translation>Uma versão anterior deste arquivo tinha uma assinatura que foi removida. Pergunte o motivo a quem o enviou.</translation>
    </message>
    <message>
        <source>The file is built so that old programs may show something else than new ones. Read it in an up-to-date program.</source>
        <translation>O arquivo foi montado de forma que programas antigos podem mostrar algo diferente dos novos. Leia-o em um programa atualizado.</translation>
    </message>
    <message>
        <source>The file cannot be read as a proper PDF, so nothing in it was checked.</source>
        <translation>O arquivo não pode ser lido como um PDF correto, por isso nada nele foi verificado.</translation>
    </message>
</context>
<context>
    <name>countersign::Desktop</name>
    <message>
        <source>There is no workspace in %1. Choose another folder, or set one up.</source>
        <translation>Não há espaço de trabalho em %1. Escolha outra pasta ou configure um.</translation>
    </message>
    <message>
        <source>Opening the office</source>
        <translation>Abrindo o escritório</translation>
    </message>
    <message>
        <source>Making keys and certificates for the office</source>
        <translation>Criando chaves e certificados do escritório</translation>
    </message>
    <message>
        <source>Making a sample office</source>
        <translation>Criando um escritório de exemplo</translation>
    </message>
    <message>
        <source>This is a sample office. To sign, act as Joanna Wiśniewska at the foot of the rail; her key and its passphrase are in a folder.</source>
        <translation>Este é um escritório de exemplo. Para assinar, aja como Joanna Wiśniewska no pé da barra; a chave dela e a senha estão em uma pasta.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir a pasta</translation>
    </message>
</context>
<context>
    <name>countersign::ui::AppearancePage</name>
    <message>
        <source>Appearance and language</source>
        <translation>Aparência e idioma</translation>
    </message>
    <message>
        <source>For this desktop only; the office&apos;s documents are not touched.</source>
        <translation>Só neste computador; os documentos do escritório não mudam.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Cores</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como no sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamanho do texto</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Size of the text: 125 %</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Reduce movement</source>
        <translation>Reduzir movimento</translation>
    </message>
</context>
<context>
    <name>countersign::ui::AutomationPage</name>
    <message>
        <source>Rules</source>
        <translation>Regras</translation>
    </message>
    <message>
        <source>Cards move by what happens to a document; a stage&apos;s rules run when a card enters it. Every run is noted in the document&apos;s journal.</source>
        <translation>Os cartões se movem conforme o que acontece com o documento; as regras de uma etapa são executadas quando um cartão chega a ela. Cada execução fica no diário do documento.</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Adicionar regra</translation>
    </message>
    <message>
        <source>What moves a card</source>
        <translation>O que move um cartão</translation>
    </message>
    <message>
        <source>What happens in a stage</source>
        <translation>O que acontece em uma etapa</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>%1: to “%2”</source>
        <translation>%1: para “%2”</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”: %2</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Remover a regra</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Add what moves a card</source>
        <translation>Adicionar o que move um cartão</translation>
    </message>
    <message>
        <source>A new secret for the webhook. From the moment you save it, calls are signed with it and the old one is worth nothing.</source>
        <translation>Um novo segredo para o webhook. Assim que for salvo, as chamadas são assinadas com ele e o antigo não vale mais nada.</translation>
    </message>
    <message>
        <source>Use the new secret</source>
        <translation>Usar o novo segredo</translation>
    </message>
    <message>
        <source>The webhook is signed with the new secret from now on.</source>
        <translation>A partir de agora o webhook é assinado com o novo segredo.</translation>
    </message>
    <message>
        <source>Remove what moves a card</source>
        <translation>Remover o que move um cartão</translation>
    </message>
    <message>
        <source>Only if %1</source>
        <translation>Só se %1</translation>
    </message>
    <message>
        <source>Replace the webhook&apos;s secret</source>
        <translation>Trocar o segredo do webhook</translation>
    </message>
    <message>
        <source>a stage that is gone</source>
        <translation>uma etapa que não existe mais</translation>
    </message>
    <message>
        <source>Deals: %1</source>
        <translation>Negócios: %1</translation>
    </message>
    <message>
        <source>Change what moves a card</source>
        <translation>Alterar o que move um cartão</translation>
    </message>
    <message>
        <source>It is removed.</source>
        <translation>Foi removido.</translation>
    </message>
    <message>
        <source>Change the rule</source>
        <translation>Alterar a regra</translation>
    </message>
    <message>
        <source>The rule is removed.</source>
        <translation>A regra foi removida.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BackupPage</name>
    <message>
        <source>Backup and restore</source>
        <translation>Cópia e restauração</translation>
    </message>
    <message>
        <source>A backup holds every document, the journal, and the keys under a passphrase of its own. It opens on any computer. Put it on another disk.</source>
        <translation>A cópia contém todos os documentos, o diário e as chaves sob uma senha própria. Abre em qualquer computador. Guarde-a em outro disco.</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Senha da cópia</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>A mesma de novo</translation>
    </message>
    <message>
        <source>Make the backup</source>
        <translation>Fazer a cópia</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Folder of the backup</source>
        <translation>Pasta da cópia</translation>
    </message>
    <message>
        <source>An earlier backup in this folder is brought up to date.</source>
        <translation>Uma cópia anterior nesta pasta é atualizada.</translation>
    </message>
    <message>
        <source>At least 8 characters. Without it nobody can open the backup, nor can we.</source>
        <translation>Pelo menos 8 caracteres. Sem ela ninguém abre a cópia, nem nós.</translation>
    </message>
    <message>
        <source>Into a new folder; this office and the backup stay as they are. Afterwards start the program with the new folder.</source>
        <translation>Em uma pasta nova; este escritório e a cópia ficam como estão. Depois inicie o programa com a pasta nova.</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Pasta nova</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Escolher: %1</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Escolha uma pasta.</translation>
    </message>
    <message>
        <source>At least 8 characters, please.</source>
        <translation>Pelo menos 8 caracteres, por favor.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>As duas senhas são diferentes.</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copiando</translation>
    </message>
    <message>
        <source>There is no backup in this folder.</source>
        <translation>Não há cópia nesta pasta.</translation>
    </message>
    <message>
        <source>Choose a new folder.</source>
        <translation>Escolha uma pasta nova.</translation>
    </message>
    <message>
        <source>It did not work.</source>
        <translation>Não funcionou.</translation>
    </message>
    <message>
        <source>Restored and checked.</source>
        <translation>Restaurada e verificada.</translation>
    </message>
    <message>
        <source>The backup is made and checked.</source>
        <translation>A cópia foi feita e verificada.</translation>
    </message>
    <message>
        <source>%1 in %2. Start the program with this folder.</source>
        <translation>%1 em %2. Inicie o programa com esta pasta.</translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <translation>%1 em %2.</translation>
    </message>
    <message>
        <source>A file of this backup is damaged. Nothing was restored and the backup stays as it is. Copy it from its disk again, or choose an earlier one.</source>
        <translation>Um arquivo deste backup está danificado. Nada foi restaurado e o backup fica como está. Copie-o de novo do disco, ou escolha um anterior.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardColumn</name>
    <message>
        <source>New document</source>
        <translation>Novo documento</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardMenus</name>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>responsible</source>
        <translation>responsável</translation>
    </message>
    <message>
        <source>company</source>
        <translation>empresa</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Outra parte</translation>
    </message>
    <message>
        <source>Parties and whose turn it is</source>
        <translation>Partes e de quem é a vez</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Prazo</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsável</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Visão geral</translation>
    </message>
    <message>
        <source>Roomy cards</source>
        <translation>Cartões espaçosos</translation>
    </message>
    <message>
        <source>Compact cards</source>
        <translation>Cartões compactos</translation>
    </message>
    <message>
        <source>On the cards</source>
        <translation>Nos cartões</translation>
    </message>
    <message>
        <source>Columns shown</source>
        <translation>Colunas exibidas</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sem grupos</translation>
    </message>
    <message>
        <source>By responsible</source>
        <translation>Por responsável</translation>
    </message>
    <message>
        <source>By our company</source>
        <translation>Por nossa empresa</translation>
    </message>
    <message>
        <source>Only open documents</source>
        <translation>Só documentos abertos</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Qualquer pessoa</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>Nossa empresa</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Qualquer uma</translation>
    </message>
    <message>
        <source>Without a filter</source>
        <translation>Sem filtro</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Mover para a esquerda</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Mover para a direita</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Expandir</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Recolher</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Mais larga</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>Mais estreita</translation>
    </message>
    <message>
        <source>As designed</source>
        <translation>Como previsto</translation>
    </message>
    <message>
        <source>deal</source>
        <translation>negócio</translation>
    </message>
    <message>
        <source>By deal</source>
        <translation>Por negócio</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Crescente</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Decrescente</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardModel</name>
    <message>
        <source>%1, unread</source>
        <translation>%1, não lido</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardScreen</name>
    <message>
        <source>Search titles, people, contents</source>
        <translation>Títulos, pessoas, conteúdo</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Quadro</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Novo documento</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Ainda não há documentos</translation>
    </message>
    <message>
        <source>Drop a PDF or a Word file anywhere in this window, or start with the button. Each document becomes a card here and moves by itself as people sign.</source>
        <translation>Solte um PDF ou um arquivo do Word em qualquer lugar desta janela ou comece pelo botão. Cada documento vira um cartão aqui e avança sozinho à medida que as pessoas assinam.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>Titles, numbers, people and the words inside the PDFs were searched. Try the beginning of a word, or look in all documents without a filter.</source>
        <translation>Foram pesquisados títulos, números, pessoas e as palavras dentro dos PDFs. Tente o começo de uma palavra ou procure em todos os documentos sem filtro.</translation>
    </message>
    <message>
        <source>The view is not kept. %1</source>
        <translation>A visão não foi guardada. %1</translation>
    </message>
    <message>
        <source>Undo the last move, deal or handing over</source>
        <translation>Desfazer a última movimentação, associação ou transferência</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CardActs</name>
    <message>
        <source>Something else is still being done. Try again in a moment.</source>
        <translation>Outra ação ainda está em andamento. Tente de novo em instantes.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) stay as they are. “%1”: %2</source>
        <translation>
            <numerusform>%n documento fica como está. “%1”: %2</numerusform>
            <numerusform>%n documentos ficam como estão. “%1”: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Movendo</translation>
    </message>
    <message>
        <source>“%1” is now in “%2”.</source>
        <translation>“%1” agora está em “%2”.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are now in “%1”.</source>
        <translation>
            <numerusform>%n documento está agora em “%1”.</numerusform>
            <numerusform>%n documentos estão agora em “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>“%1” stays where it is. %2</source>
        <translation>“%1” fica onde está. %2</translation>
    </message>
    <message>
        <source>Moving back</source>
        <translation>Movendo de volta</translation>
    </message>
    <message>
        <source>“%1” is back in “%2”.</source>
        <translation>“%1” voltou para “%2”.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are back where they were.</source>
        <translation>
            <numerusform>%n documento voltou para onde estava.</numerusform>
            <numerusform>%n documentos voltaram para onde estavam.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminding</source>
        <translation>Enviando lembretes</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) are on their way.</source>
        <translation>
            <numerusform>%n lembrete está a caminho.</numerusform>
            <numerusform>%n lembretes estão a caminho.</numerusform>
        </translation>
    </message>
    <message>
        <source>No reminder about “%1”. %2</source>
        <translation>Nenhum lembrete sobre “%1”. %2</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>Transferindo</translation>
    </message>
    <message numerus="yes">
        <source>%1 is responsible for %n document(s) now.</source>
        <translation>
            <numerusform>%1 agora é responsável por %n documento.</numerusform>
            <numerusform>%1 agora é responsável por %n documentos.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not handed over. %2</source>
        <translation>“%1” não foi repassado. %2</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Cancelando</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are cancelled.</source>
        <translation>
            <numerusform>%n documento foi cancelado.</numerusform>
            <numerusform>%n documentos foram cancelados.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not cancelled. %2</source>
        <translation>“%1” não foi cancelado. %2</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are in %1.</source>
        <translation>
            <numerusform>%n documento está em %1.</numerusform>
            <numerusform>%n documentos estão em %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” could not be exported. %2</source>
        <translation>Não foi possível exportar “%1”. %2</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Marcando</translation>
    </message>
    <message>
        <source>Putting to a deal</source>
        <translation>Associando a um negócio</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are part of the deal now.</source>
        <translation>
            <numerusform>%n documento faz parte do negócio agora.</numerusform>
            <numerusform>%n documentos fazem parte do negócio agora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are part of no deal now.</source>
        <translation>
            <numerusform>%n documento não faz mais parte de um negócio.</numerusform>
            <numerusform>%n documentos não fazem mais parte de um negócio.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” stays as it is. %2</source>
        <translation>“%1” fica como está. %2</translation>
    </message>
    <message>
        <source>Putting back</source>
        <translation>Colocando de volta</translation>
    </message>
    <message>
        <source>Saving the template</source>
        <translation>Salvando o modelo</translation>
    </message>
    <message>
        <source>“%1” is a template now. Rename it under Templates.</source>
        <translation>“%1” agora é um modelo. Renomeie em Modelos.</translation>
    </message>
    <message>
        <source>“%1” is not a template. %2</source>
        <translation>“%1” não é um modelo. %2</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Não há nada para desfazer.</translation>
    </message>
    <message>
        <source>Handing back</source>
        <translation>Devolvendo</translation>
    </message>
    <message>
        <source>“%1” stays unread. %2</source>
        <translation>“%1” continua não lido. %2</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CardDelegate</name>
    <message>
        <source>DRAFT</source>
        <translation>RASCUNHO</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CardList</name>
    <message>
        <source>There is news you have not seen.</source>
        <translation>Há novidades que você ainda não viu.</translation>
    </message>
    <message>
        <source>Go through the cards</source>
        <translation>Percorrer os cartões</translation>
    </message>
    <message>
        <source>Move the card to another stage</source>
        <translation>Mover o cartão para outra etapa</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Abrir o documento</translation>
    </message>
    <message>
        <source>Choose several cards</source>
        <translation>Selecionar vários cartões</translation>
    </message>
    <message>
        <source>What can be done with the card</source>
        <translation>O que se pode fazer com o cartão</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>Limpar a seleção</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CardTable</name>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Go through the documents</source>
        <translation>Percorrer os documentos</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Abrir o documento</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>O que se pode fazer com ele</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>Limpar a seleção</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CardTableModel</name>
    <message>
        <source>%1, unread</source>
        <translation>%1, não lido</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Rascunho</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Outra parte</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>O que é preciso</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsável</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Prazo</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Alterado</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CertificateCard</name>
    <message>
        <source>A passphrase for the key</source>
        <translation>Uma senha para a chave</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>A mesma de novo</translation>
    </message>
    <message>
        <source>Make and save the key</source>
        <translation>Criar e salvar a chave</translation>
    </message>
    <message>
        <source>At least 8 characters. Nobody can find it out for you: write it down in a safe place.</source>
        <translation>Pelo menos 8 caracteres. Ninguém pode descobri-la para você: anote-a em lugar seguro.</translation>
    </message>
    <message>
        <source>Certificate for signing</source>
        <translation>Certificado de assinatura</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Emitido</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ainda nenhum</translation>
    </message>
    <message>
        <source>%1 signs with a key file of the company authority. Its fingerprint begins with %2.</source>
        <translation>%1 assina com um arquivo de chave da autoridade da empresa. A impressão digital começa com %2.</translation>
    </message>
    <message>
        <source>%1 cannot sign in this app yet. The company authority makes a certificate, and a key file that only its passphrase opens.</source>
        <translation>%1 ainda não pode assinar neste aplicativo. A autoridade da empresa cria um certificado e um arquivo de chave que só a senha abre.</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>Criar um novo</translation>
    </message>
    <message>
        <source>Make a certificate</source>
        <translation>Criar um certificado</translation>
    </message>
    <message>
        <source>At least 8 characters, please.</source>
        <translation>Pelo menos 8 caracteres, por favor.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>As duas senhas são diferentes.</translation>
    </message>
    <message>
        <source>Where is the key kept?</source>
        <translation>Onde guardar a chave?</translation>
    </message>
    <message>
        <source>Key files (*.p12)</source>
        <translation>Arquivos de chave (*.p12)</translation>
    </message>
    <message>
        <source>The key is saved as %1. You choose it when you sign.</source>
        <translation>A chave foi salva como %1. Você a escolhe ao assinar.</translation>
    </message>
    <message>
        <source>The key was not saved, so nobody has it. Make a new one when you need it.</source>
        <translation>A chave não foi salva, então ninguém a tem. Crie uma nova quando precisar.</translation>
    </message>
    <message>
        <source>The key could not be written: make it again and choose another folder. %1</source>
        <translation>A chave não pôde ser gravada: crie-a novamente e escolha outra pasta. %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CertificatesPage</name>
    <message>
        <source>Ended %1</source>
        <translation>Terminou em %1</translation>
    </message>
    <message numerus="yes">
        <source>Ends in %n days</source>
        <translation>
            <numerusform>Termina em %n dia</numerusform>
            <numerusform>Termina em %n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>Valid to %1</source>
        <translation>Válido até %1</translation>
    </message>
    <message>
        <source>PIN in order</source>
        <translation>PIN em ordem</translation>
    </message>
    <message>
        <source>needs no PIN</source>
        <translation>não precisa de PIN</translation>
    </message>
    <message>
        <source>few PIN tries left</source>
        <translation>poucas tentativas de PIN</translation>
    </message>
    <message>
        <source>one PIN try left: the next wrong one locks it</source>
        <translation>resta uma tentativa de PIN: o próximo erro bloqueia</translation>
    </message>
    <message>
        <source>PIN locked: the card&apos;s own program unlocks it with the PUK</source>
        <translation>PIN bloqueado: o programa do cartão o desbloqueia com o PUK</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>The company authority vouches for our signatories and our seal. Give its root to partners, so that their programs trust our signatures.</source>
        <translation>A autoridade da empresa responde por quem assina e pelo nosso selo. Dê a raiz aos parceiros, para que os programas deles confiem em nossas assinaturas.</translation>
    </message>
    <message>
        <source>Save the root for partners…</source>
        <translation>Salvar a raiz para parceiros…</translation>
    </message>
    <message>
        <source>Make a new authority</source>
        <translation>Criar nova autoridade</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Criar</translation>
    </message>
    <message>
        <source>Make a new seal</source>
        <translation>Criar novo selo</translation>
    </message>
    <message>
        <source>Use a seal of another authority…</source>
        <translation>Usar selo de outra autoridade…</translation>
    </message>
    <message>
        <source>Passphrase of the seal&apos;s file</source>
        <translation>Senha do arquivo do selo</translation>
    </message>
    <message>
        <source>Use this seal</source>
        <translation>Usar este selo</translation>
    </message>
    <message>
        <source>Look for cards and tokens</source>
        <translation>Procurar cartões e tokens</translation>
    </message>
    <message>
        <source>Company authority</source>
        <translation>Autoridade da empresa</translation>
    </message>
    <message>
        <source>Every member needs a new key file afterwards, and partners need the new root. What was signed before stays good.</source>
        <translation>Depois, cada membro precisa de um novo arquivo de chave e os parceiros, da nova raiz. O que foi assinado antes continua válido.</translation>
    </message>
    <message>
        <source>Company seal</source>
        <translation>Selo da empresa</translation>
    </message>
    <message>
        <source>Members&apos; certificates</source>
        <translation>Certificados dos membros</translation>
    </message>
    <message>
        <source>Cards and tokens on this computer</source>
        <translation>Cartões e tokens neste computador</translation>
    </message>
    <message>
        <source>Where is the root saved?</source>
        <translation>Onde salvar a raiz?</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>The new authority is made. Give its root to partners and new key files to the members.</source>
        <translation>A nova autoridade foi criada. Dê a raiz aos parceiros e novos arquivos de chave aos membros.</translation>
    </message>
    <message>
        <source>The new seal is used from now on.</source>
        <translation>O novo selo é usado a partir de agora.</translation>
    </message>
    <message>
        <source>Choose the seal&apos;s key file</source>
        <translation>Escolha o arquivo de chave do selo</translation>
    </message>
    <message>
        <source>Key files (*.p12 *.pfx);;All files (*)</source>
        <translation>Arquivos de chave (*.p12 *.pfx);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Documents are sealed with this key from now on.</source>
        <translation>A partir de agora os documentos são selados com esta chave.</translation>
    </message>
    <message>
        <source>Looking for cards and tokens…</source>
        <translation>Procurando cartões e tokens…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Nenhum ainda</translation>
    </message>
    <message>
        <source>%1
Fingerprint, to be compared by telephone:
%2</source>
        <translation>%1
Impressão digital, para comparar por telefone:
%2</translation>
    </message>
    <message>
        <source>Nobody of the office can sign with a certificate yet. Make the authority: two clicks, and no other company is needed.</source>
        <translation>Ninguém do escritório pode assinar com certificado ainda. Crie a autoridade: dois cliques, sem outra empresa.</translation>
    </message>
    <message>
        <source>Make the authority</source>
        <translation>Criar a autoridade</translation>
    </message>
    <message>
        <source>%1, issued by %2. It closes every finished document and signs for clients who have no key.</source>
        <translation>%1, emitido por %2. Fecha cada documento pronto e assina por clientes que não têm chave.</translation>
    </message>
    <message>
        <source>Key file of the company authority</source>
        <translation>Arquivo de chave da autoridade da empresa</translation>
    </message>
    <message>
        <source>Own key: %1, issued by %2</source>
        <translation>Chave própria: %1, emitida por %2</translation>
    </message>
    <message>
        <source>Nobody has one yet. They are made under Members, or by each member under My profile.</source>
        <translation>Ninguém tem ainda. São criados em Membros, ou por cada um em Meu perfil.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Look here</source>
        <translation>Veja aqui</translation>
    </message>
    <message>
        <source>%1 · number %2 · %3</source>
        <translation>%1 · número %2 · %3</translation>
    </message>
    <message>
        <source>%1, issued by %2, valid to %3</source>
        <translation>%1, emitido por %2, válido até %3</translation>
    </message>
    <message>
        <source>%1, issued by %2, ended or not for signing: %3</source>
        <translation>%1, emitido por %2, vencido ou não serve para assinar: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n reader(s)</source>
        <translation>
            <numerusform>%1: %2, %n leitor</numerusform>
            <numerusform>%1: %2, %n leitores</numerusform>
        </translation>
    </message>
    <message>
        <source>No driver for cards (PKCS#11 module) is installed on this computer.</source>
        <translation>Não há driver de cartões (módulo PKCS#11) neste computador.</translation>
    </message>
    <message>
        <source>The root is saved. Tell partners its fingerprint another way, so that they can compare.</source>
        <translation>A raiz foi salva. Diga a impressão digital aos parceiros por outro meio, para que comparem.</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>Revogar…</translation>
    </message>
    <message>
        <source>Take back the certificate of %1</source>
        <extracomment>%1 is a member&apos;s name</extracomment>
        <translation>Revogar o certificado de %1</translation>
    </message>
    <message>
        <source>The key signs nothing any more, and this cannot be undone. What it signed without a timestamp is not believed any more either. %1 needs a new certificate to sign again.</source>
        <translation>A chave não assinará mais nada, e isso não pode ser desfeito. O que ela assinou sem carimbo do tempo também deixa de ser confiável. %1 precisa de um novo certificado para voltar a assinar.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>The key was lost, copied or stolen</source>
        <translation>A chave foi perdida, copiada ou roubada</translation>
    </message>
    <message>
        <source>They no longer work here</source>
        <translation>A pessoa não trabalha mais aqui</translation>
    </message>
    <message>
        <source>A newer certificate takes its place</source>
        <translation>Um certificado mais novo o substitui</translation>
    </message>
    <message>
        <source>They may no longer sign</source>
        <translation>A pessoa não pode mais assinar</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Revogar</translation>
    </message>
    <message>
        <source>The certificate of %1 is taken back. Save the list for partners who check signatures themselves.</source>
        <translation>O certificado de %1 foi revogado. Salve a lista para parceiros que verificam assinaturas por conta própria.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Revogados</translation>
    </message>
    <message>
        <source>%1, on %2: certificate %3</source>
        <extracomment>a person&apos;s name, a date, a certificate&apos;s number</extracomment>
        <translation>%1, em %2: certificado %3</translation>
    </message>
    <message>
        <source>Save the list for partners…</source>
        <translation>Salvar a lista para parceiros…</translation>
    </message>
    <message>
        <source>Where is the list saved?</source>
        <translation>Onde salvar a lista?</translation>
    </message>
    <message>
        <source>Revocation lists (*.crl)</source>
        <translation>Listas de revogação (*.crl)</translation>
    </message>
    <message>
        <source>The list is saved. It says what it says for a week; save it again for whoever asks later.</source>
        <translation>A lista foi salva. Ela vale por uma semana; salve-a de novo para quem pedir depois.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ChangesCard</name>
    <message>
        <source>What changed in %1</source>
        <translation>O que mudou em %1</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Próximo lugar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>To the eye the pages are the same.</source>
        <translation>À vista, as páginas são iguais.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are marked.</source>
        <translation>
            <numerusform>%n lugar está marcado.</numerusform>
            <numerusform>%n lugares estão marcados.</numerusform>
        </translation>
    </message>
    <message>
        <source>The fields stayed beside their text.</source>
        <translation>Os campos ficaram ao lado do seu texto.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) lost the text they stood beside: look where they lie now.</source>
        <translation>
            <numerusform>%n campo perdeu o texto ao lado do qual estava: veja onde está agora.</numerusform>
            <numerusform>%n campos perderam o texto ao lado do qual estavam: veja onde estão agora.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::CheckStep</name>
    <message>
        <source>Check and send</source>
        <translation>Conferir e enviar</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>O que acontece</translation>
    </message>
    <message>
        <source>gets a copy when all is signed</source>
        <translation>recebe uma cópia quando tudo estiver assinado</translation>
    </message>
    <message>
        <source>approves in the app</source>
        <translation>aprova no aplicativo</translation>
    </message>
    <message>
        <source>signs in the app</source>
        <translation>assina no aplicativo</translation>
    </message>
    <message>
        <source>signs by link, sent to %1 in %2</source>
        <translation>assina por link, enviado para %1 (idioma: %2)</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>nosso lado</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>outro lado</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 arquivo</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n arquivo</numerusform>
            <numerusform>%n arquivos</numerusform>
        </translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 página</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n página</numerusform>
            <numerusform>%n páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 field</source>
        <translation>1 campo</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n campo</numerusform>
            <numerusform>%n campos</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>até %1</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>sem prazo</translation>
    </message>
    <message>
        <source>Then the company seal closes the file and everybody gets it.</source>
        <translation>Depois o selo da empresa fecha o arquivo e todos o recebem.</translation>
    </message>
    <message>
        <source>It is still being checked.</source>
        <translation>Ainda está sendo verificado.</translation>
    </message>
    <message>
        <source>Something is still missing: see the list.</source>
        <translation>Ainda falta algo: veja a lista.</translation>
    </message>
    <message>
        <source>Trying out the signed pages</source>
        <translation>Testando as páginas assinadas</translation>
    </message>
    <message>
        <source>It could not be checked</source>
        <translation>Não foi possível verificar</translation>
    </message>
    <message>
        <source>Everything is in place</source>
        <translation>Está tudo pronto</translation>
    </message>
    <message>
        <source>One thing is missing</source>
        <translation>Falta uma coisa</translation>
    </message>
    <message numerus="yes">
        <source>%n things are missing</source>
        <translation>
            <numerusform>Falta %n coisa</numerusform>
            <numerusform>Faltam %n coisas</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Enter sends it.</source>
        <translation>Ctrl+Enter envia.</translation>
    </message>
    <message>
        <source>A click on a line goes to its place.</source>
        <translation>Um clique em uma linha leva ao lugar.</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n lembrete</numerusform>
            <numerusform>%n lembretes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::CompaniesPane</name>
    <message>
        <source>Usual signatory</source>
        <translation>Signatário habitual</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Escolher uma imagem…</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Carimbo</translation>
    </message>
    <message>
        <source>A PNG with a transparent ground looks best on paper.</source>
        <translation>Um PNG com fundo transparente fica melhor no papel.</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Ninguém em particular</translation>
    </message>
    <message>
        <source>Save the company first.</source>
        <translation>Salve primeiro a empresa.</translation>
    </message>
    <message>
        <source>No company yet</source>
        <translation>Nenhuma empresa ainda</translation>
    </message>
    <message>
        <source>Our own legal entities: their details are printed on documents and their seal closes them.</source>
        <translation>Nossas próprias pessoas jurídicas: os dados delas são impressos nos documentos e o selo delas os fecha.</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Nova empresa</translation>
    </message>
    <message>
        <source>Choose the stamp&apos;s picture</source>
        <translation>Escolher a imagem do carimbo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Imagens (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>This picture cannot be read. Choose a PNG or JPEG of at most 16 MB.</source>
        <translation>Esta imagem não pode ser lida. Escolha um PNG ou JPEG de até 16 MB.</translation>
    </message>
    <message>
        <source>The stamp is saved.</source>
        <translation>O carimbo foi salvo.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1: salvo.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ContactsModel</name>
    <message>
        <source>private individual</source>
        <translation>pessoa física</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ContactsPane</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Sobrenome</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Language of messages</source>
        <translation>Idioma das mensagens</translation>
    </message>
    <message>
        <source>A private individual, no company</source>
        <translation>Pessoa física, sem empresa</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Links to sign and finished documents go here.</source>
        <translation>Os links para assinar e os documentos finais vão para cá.</translation>
    </message>
    <message>
        <source>For your colleagues only</source>
        <translation>Só para os seus colegas</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Informe um nome.</translation>
    </message>
    <message>
        <source>Write an e-mail address or a phone number: one of them is needed to send a link.</source>
        <translation>Informe um e-mail ou um telefone: um deles é necessário para enviar um link.</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Nenhum contato ainda</translation>
    </message>
    <message>
        <source>People and firms of the other side. Add one here, or type them while you prepare a document: they are kept.</source>
        <translation>Pessoas e empresas do outro lado. Adicione aqui ou digite ao preparar um documento: ficam guardadas.</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Novo contato</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1: salvo.</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1: removido.</translation>
    </message>
    <message>
        <source>Make it one</source>
        <translation>Juntar em um</translation>
    </message>
    <message>
        <source>They are two</source>
        <translation>São duas</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) may be there twice.</source>
        <translation>
            <numerusform>%n contato talvez esteja repetido.</numerusform>
            <numerusform>%n contatos talvez estejam repetidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 e %2</translation>
    </message>
    <message>
        <source>%1 is one contact now.</source>
        <translation>%1 agora é um contato só.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Nenhum ainda.</translation>
    </message>
    <message>
        <source>On the relay</source>
        <translation>No servidor</translation>
    </message>
    <message>
        <source>It keeps sealed packages, answers and network addresses for a while. Somebody who asks to be forgotten is forgotten there at once; your signed documents stay.</source>
        <translation>Ele guarda por algum tempo pacotes lacrados, respostas e endereços de rede. Quem pede para ser esquecido é esquecido ali na hora; seus documentos assinados ficam.</translation>
    </message>
    <message>
        <source>Have it forget this person</source>
        <translation>Fazer esquecer esta pessoa</translation>
    </message>
    <message>
        <source>Forget for good?</source>
        <translation>Esquecer para sempre?</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Pedido feito</translation>
    </message>
    <message>
        <source>The relay holds nothing of this person.</source>
        <translation>O servidor não tem nada desta pessoa.</translation>
    </message>
    <message numerus="yes">
        <source>The relay forgets %n link(s) of this person.</source>
        <translation>
            <numerusform>O servidor esquece %n link desta pessoa.</numerusform>
            <numerusform>O servidor esquece %n links desta pessoa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are still under way: ask again when they are finished.</source>
        <translation>
            <numerusform>%n documento ainda está em andamento: peça de novo quando terminar.</numerusform>
            <numerusform>%n documentos ainda estão em andamento: peça de novo quando terminarem.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::ContactsScreen</name>
    <message>
        <source>Search names, firms, numbers</source>
        <translation>Nomes, empresas, números</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contatos</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Novo contato</translation>
    </message>
    <message>
        <source>Our companies</source>
        <translation>Nossas empresas</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Nova empresa</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Choose a file with contacts</source>
        <translation>Escolha um arquivo com contatos</translation>
    </message>
    <message>
        <source>Contacts (*.vcf *.csv *.txt *.tsv);;All files (*)</source>
        <translation>Contatos (*.vcf *.csv *.txt *.tsv);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Save the contacts</source>
        <translation>Salvar os contatos</translation>
    </message>
    <message>
        <source>vCard, for address books</source>
        <translation>vCard, para agendas</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, para planilhas</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are in %1.</source>
        <translation>
            <numerusform>%n contato está em %1.</numerusform>
            <numerusform>%n contatos estão em %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::ContentsCard</name>
    <message>
        <source>Inside “%1”</source>
        <translation>Dentro de “%1”</translation>
    </message>
    <message>
        <source>Because it is signed, nothing of it can be taken out.</source>
        <translation>Como está assinado, nada pode ser retirado.</translation>
    </message>
    <message>
        <source>Take the JavaScript out</source>
        <translation>Retirar o JavaScript</translation>
    </message>
    <message>
        <source>Take the XFA form out; the form that every reader shows stays</source>
        <translation>Retirar o formulário XFA; o formulário que todo leitor mostra fica</translation>
    </message>
    <message>
        <source>Take out what it wants to do by itself</source>
        <translation>Retirar o que quer fazer sozinho</translation>
    </message>
    <message>
        <source>Take the embedded files out</source>
        <translation>Retirar os arquivos embutidos</translation>
    </message>
    <message>
        <source>Cut the references to other files</source>
        <translation>Cortar as referências a outros arquivos</translation>
    </message>
    <message>
        <source>Make its form fields part of the pages; otherwise they stay fields</source>
        <translation>Tornar os campos do formulário parte das páginas; senão continuam campos</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Keep all as it is</source>
        <translation>Deixar tudo como está</translation>
    </message>
    <message>
        <source>Choose what is taken out.</source>
        <translation>Escolha o que retirar.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CreateScreen</name>
    <message>
        <source>New document</source>
        <translation>Novo documento</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Quem assina</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Check and send</source>
        <translation>Conferir e enviar</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Desfazer (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Refazer (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Prévia</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Lendo %1</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n files</source>
        <translation>
            <numerusform>Lendo %n arquivo</numerusform>
            <numerusform>Lendo %n arquivos</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be added</source>
        <translation>Não foi possível adicionar o arquivo</translation>
    </message>
    <message>
        <source>Checking and converting %1</source>
        <translation>Verificando e convertendo %1</translation>
    </message>
    <message>
        <source>%1 could not be added</source>
        <translation>Não foi possível adicionar %1</translation>
    </message>
    <message>
        <source>The draft could not be opened</source>
        <translation>Não foi possível abrir o rascunho</translation>
    </message>
    <message>
        <source>The draft could not be saved</source>
        <translation>Não foi possível salvar o rascunho</translation>
    </message>
    <message>
        <source>The pages could not be read</source>
        <translation>Não foi possível ler as páginas</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>Não foi enviado</translation>
    </message>
    <message>
        <source>It could not be taken out</source>
        <translation>Não foi possível retirar</translation>
    </message>
    <message>
        <source>Not kept in the contacts: %1</source>
        <translation>Não guardado nos contatos: %1</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>salvando…</translation>
    </message>
    <message>
        <source>draft saved</source>
        <translation>rascunho salvo</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Taking it out</source>
        <translation>Retirando</translation>
    </message>
    <message>
        <source>Next step; in the last one: send</source>
        <translation>Próximo passo; no último: enviar</translation>
    </message>
    <message>
        <source>Go to a step</source>
        <translation>Ir para um passo</translation>
    </message>
    <message>
        <source>Filling in the document</source>
        <translation>Preenchendo o documento</translation>
    </message>
    <message>
        <source>The document could not be made</source>
        <translation>Não foi possível criar o documento</translation>
    </message>
    <message>
        <source>The file could not be replaced</source>
        <translation>Não foi possível substituir o arquivo</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Salvar como modelo</translation>
    </message>
    <message>
        <source>“%1” is a template now. Rename it under Templates.</source>
        <translation>“%1” agora é um modelo. Renomeie em Modelos.</translation>
    </message>
    <message>
        <source>The template could not be saved</source>
        <translation>Não foi possível salvar o modelo</translation>
    </message>
    <message>
        <source>Give it a title first</source>
        <translation>Dê um título primeiro</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>Os arquivos ainda estão sendo lidos.</translation>
    </message>
    <message>
        <source>Checking and converting</source>
        <translation>Verificando e convertendo</translation>
    </message>
    <message>
        <source>Stopped. Nothing was added.</source>
        <translation>Interrompido. Nada foi adicionado.</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>%1 foi adicionado.</translation>
    </message>
    <message numerus="yes">
        <source>%n files were added.</source>
        <translation>
            <numerusform>%n arquivo foi adicionado.</numerusform>
            <numerusform>%n arquivos foram adicionados.</numerusform>
        </translation>
    </message>
    <message>
        <source>The fields stay where they are; the new pages have none yet.</source>
        <translation>Os campos ficam onde estão; as novas páginas ainda não têm nenhum.</translation>
    </message>
    <message>
        <source>Look at what is inside: some of it can be taken out.</source>
        <translation>Veja o que há dentro: parte disso pode ser removida.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Drop to add to this document</source>
        <translation>Solte para adicionar a este documento</translation>
    </message>
    <message>
        <source>The deal could not be chosen</source>
        <translation>O negócio não pôde ser escolhido</translation>
    </message>
    <message>
        <source>Looking for what changed in %1</source>
        <translation>Procurando o que mudou em %1</translation>
    </message>
    <message>
        <source>Stopped. The document is as it was.</source>
        <translation>Interrompido. O documento está como antes.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was made.</source>
        <translation>Interrompido. Nada foi criado.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was sent; it is a draft as before.</source>
        <translation>Interrompido. Nada foi enviado; continua sendo um rascunho.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealForm</name>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contato</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>Nossa empresa</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moeda</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsável</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Novo documento</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Ninguém ainda</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>For your colleagues only</source>
        <translation>Somente para seus colegas</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>O que aconteceu</translation>
    </message>
    <message>
        <source>There is no template yet. Save a document as a template from its page.</source>
        <translation>Ainda não há modelo. Salve um documento como modelo na página dele.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Nenhum ainda.</translation>
    </message>
    <message>
        <source>%1 created the deal</source>
        <translation>%1 criou o negócio</translation>
    </message>
    <message>
        <source>%1 edited the deal</source>
        <translation>%1 editou o negócio</translation>
    </message>
    <message>
        <source>Give it a title.</source>
        <translation>Dê um título.</translation>
    </message>
    <message>
        <source>Write an amount, such as %1.</source>
        <translation>Escreva um valor, por exemplo %1.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealsScreen</name>
    <message>
        <source>Search titles, contacts, firms</source>
        <translation>Títulos, contatos, empresas</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Novo negócio</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Negócios</translation>
    </message>
    <message>
        <source>No deals yet</source>
        <translation>Ainda não há negócios</translation>
    </message>
    <message>
        <source>A deal holds what is to be agreed with a contact. Drag it from stage to stage; a stage can send the contract by itself.</source>
        <translation>Um negócio guarda o que será acertado com um contato. Arraste-o de etapa em etapa; uma etapa pode enviar o contrato sozinha.</translation>
    </message>
    <message>
        <source>Really remove?</source>
        <translation>Remover mesmo?</translation>
    </message>
    <message>
        <source>“%1” is in “%2” now.</source>
        <translation>“%1” está agora em “%2”.</translation>
    </message>
    <message>
        <source>The document of “%1” is made.</source>
        <translation>O documento de “%1” está feito.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>“%1” moved, but its document could not be sent. The deal says why.</source>
        <translation>“%1” mudou de etapa, mas o documento não pôde ser enviado. O negócio diz por quê.</translation>
    </message>
    <message>
        <source>What happens here by itself</source>
        <translation>O que acontece aqui sozinho</translation>
    </message>
    <message>
        <source>The stage is set up.</source>
        <translation>A etapa está configurada.</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>“%1” foi salvo.</translation>
    </message>
    <message>
        <source>“%1” is removed. Its documents stay.</source>
        <translation>“%1” foi removido. Os documentos ficam.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Exibir</translation>
    </message>
    <message>
        <source>The view is not kept. %1</source>
        <translation>A visão não foi guardada. %1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Columns shown</source>
        <translation>Colunas exibidas</translation>
    </message>
    <message>
        <source>Name of the stage</source>
        <translation>Nome da etapa</translation>
    </message>
    <message>
        <source>Empty: “%1”, in each member&apos;s language.</source>
        <translation>Vazio: “%1”, no idioma de cada membro.</translation>
    </message>
    <message>
        <source>A stage of deals</source>
        <translation>Uma etapa dos negócios</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Escreva um nome.</translation>
    </message>
    <message>
        <source>The stage is called “%1” now.</source>
        <translation>A etapa agora se chama “%1”.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DeliveryPage</name>
    <message>
        <source>Delivery</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>The relay sends the links by e-mail or SMS and keeps the sealed packages until they are fetched. It never sees what is in a document.</source>
        <translation>O servidor intermediário envia os links por e-mail ou SMS e guarda os pacotes cifrados até que sejam retirados. Ele nunca vê o que há em um documento.</translation>
    </message>
    <message>
        <source>Address of the relay</source>
        <translation>Endereço do servidor intermediário</translation>
    </message>
    <message>
        <source>Enrolment token</source>
        <translation>Token de registro</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>The relay prints it when it starts for the first time, and keeps it in its data folder. It works once.</source>
        <translation>O servidor o mostra na primeira inicialização e o guarda na pasta de dados. Vale uma vez.</translation>
    </message>
    <message>
        <source>No relay yet.</source>
        <translation>Ainda sem servidor intermediário.</translation>
    </message>
    <message>
        <source>Documents can be signed in the app, but no link can be sent to the other side.</source>
        <translation>Os documentos podem ser assinados no aplicativo, mas nenhum link pode ser enviado ao outro lado.</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Conectado.</translation>
    </message>
    <message>
        <source>Links go out through %1.</source>
        <translation>Os links saem por %1.</translation>
    </message>
    <message>
        <source>The relay does not answer.</source>
        <translation>O servidor intermediário não responde.</translation>
    </message>
    <message>
        <source>What is to be sent waits here and goes out by itself as soon as %1 answers again.</source>
        <translation>O que há para enviar espera aqui e sai sozinho assim que %1 voltar a responder.</translation>
    </message>
    <message>
        <source>Write the whole address, such as https://sign.firm.example.</source>
        <translation>Informe o endereço completo, por exemplo https://sign.empresa.example.</translation>
    </message>
    <message>
        <source>Paste the token that the relay printed.</source>
        <translation>Cole o token que o servidor intermediário mostrou.</translation>
    </message>
    <message>
        <source>This office uses the relay now.</source>
        <translation>Este escritório agora usa o servidor intermediário.</translation>
    </message>
    <message>
        <source>Try e-mail with this address</source>
        <translation>Testar e-mail com este endereço</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Enviar um teste</translation>
    </message>
    <message>
        <source>Try SMS with this number</source>
        <translation>Testar SMS com este número</translation>
    </message>
    <message>
        <source>Send a test by e-mail</source>
        <translation>Enviar um teste por e-mail</translation>
    </message>
    <message>
        <source>Send a test by SMS</source>
        <translation>Enviar um teste por SMS</translation>
    </message>
    <message>
        <source>Does it arrive?</source>
        <translation>Chega ao destino?</translation>
    </message>
    <message>
        <source>Where should the test go?</source>
        <translation>Para onde vai o teste?</translation>
    </message>
    <message>
        <source>A test from Countersign</source>
        <translation>Um teste do Countersign</translation>
    </message>
    <message>
        <source>If you read this, links will arrive the same way. Nobody has to do anything.</source>
        <translation>Se você está lendo isto, os links chegarão da mesma forma. Ninguém precisa fazer nada.</translation>
    </message>
    <message>
        <source>The server&apos;s words: %1</source>
        <translation>Palavras do servidor: %1</translation>
    </message>
    <message>
        <source>Taken over for %1. See whether it arrives.</source>
        <translation>Aceito para %1. Veja se chega.</translation>
    </message>
    <message>
        <source>It was refused.</source>
        <translation>Foi recusado.</translation>
    </message>
    <message>
        <source>It did not go out.</source>
        <translation>Não foi enviado.</translation>
    </message>
    <message>
        <source>This office uses this relay already. A new token joins it again.</source>
        <translation>Este escritório já usa este servidor intermediário. Um novo token o conecta outra vez.</translation>
    </message>
    <message numerus="yes">
        <source>An invitation by SMS has up to %1 characters and goes as %n message(s).</source>
        <translation>
            <numerusform>Um convite por SMS tem até %1 caracteres e sai como %n mensagem.</numerusform>
            <numerusform>Um convite por SMS tem até %1 caracteres e sai como %n mensagens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An invitation by SMS has up to %1 characters, some outside the GSM alphabet, and goes as %n message(s).</source>
        <translation>
            <numerusform>Um convite por SMS tem até %1 caracteres, alguns fora do alfabeto GSM, e sai como %n mensagem.</numerusform>
            <numerusform>Um convite por SMS tem até %1 caracteres, alguns fora do alfabeto GSM, e sai como %n mensagens.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::DeliveryStep</name>
    <message>
        <source>How does it reach them?</source>
        <translation>Como chega às pessoas?</translation>
    </message>
    <message>
        <source>Everybody outside gets a link of their own. The document is encrypted before it leaves this computer; only who has the link can read it.</source>
        <translation>Cada pessoa de fora recebe um link próprio. O documento é criptografado antes de sair deste computador; só quem tem o link pode lê-lo.</translation>
    </message>
    <message>
        <source>Nobody outside takes part: nothing is sent, everybody signs in the app.</source>
        <translation>Ninguém de fora participa: nada é enviado, todos assinam no aplicativo.</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Até quando</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Prazo</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>Sem prazo</translation>
    </message>
    <message>
        <source>In one week</source>
        <translation>Em uma semana</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>Em duas semanas</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>Em um mês</translation>
    </message>
    <message>
        <source>On a day I choose</source>
        <translation>Em um dia que eu escolher</translation>
    </message>
    <message>
        <source>Day of the deadline</source>
        <translation>Dia do prazo</translation>
    </message>
    <message>
        <source>Links stop working after %1.</source>
        <translation>Os links deixam de funcionar depois de %1.</translation>
    </message>
    <message>
        <source>Without a deadline a link works for 30 days.</source>
        <translation>Sem prazo, um link vale por 30 dias.</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Lembretes</translation>
    </message>
    <message>
        <source>They go to whoever has not acted by then, and end when they have, or when they want no more.</source>
        <translation>Vão para quem ainda não agiu e terminam quando agir ou não quiser mais.</translation>
    </message>
    <message>
        <source>None by themselves</source>
        <translation>Nenhum automático</translation>
    </message>
    <message>
        <source>After three days</source>
        <translation>Depois de três dias</translation>
    </message>
    <message>
        <source>After three and seven days</source>
        <translation>Depois de três e sete dias</translation>
    </message>
    <message>
        <source>Every three days</source>
        <translation>A cada três dias</translation>
    </message>
    <message>
        <source>On the days %1</source>
        <translation>Nos dias %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DocumentScreen</name>
    <message>
        <source>Download</source>
        <translation>Baixar</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>Why is it cancelled?</source>
        <translation>Por que está sendo cancelado?</translation>
    </message>
    <message>
        <source>Cancel the document</source>
        <translation>Cancelar o documento</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Percurso</translation>
    </message>
    <message>
        <source>Nobody can sign it any more and open links die. It stays in the journal.</source>
        <translation>Ninguém mais poderá assiná-lo e os links abertos deixam de funcionar. Ele continua no diário.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Manter</translation>
    </message>
    <message>
        <source>Write why: it is kept in the journal.</source>
        <translation>Diga por quê: fica guardado no diário.</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Cancelando</translation>
    </message>
    <message>
        <source>The document is cancelled.</source>
        <translation>O documento foi cancelado.</translation>
    </message>
    <message>
        <source>The pages cannot be shown.</source>
        <translation>Não é possível mostrar as páginas.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>This document cannot be opened.</source>
        <translation>Este documento não pode ser aberto.</translation>
    </message>
    <message>
        <source>The seal could not be made.</source>
        <translation>Não foi possível fazer o selo.</translation>
    </message>
    <message>
        <source>The pages cannot be read.</source>
        <translation>Não é possível ler as páginas.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Read and decide</source>
        <translation>Ler e decidir</translation>
    </message>
    <message>
        <source>Read and sign</source>
        <translation>Ler e assinar</translation>
    </message>
    <message>
        <source>Try the seal again</source>
        <translation>Tentar o selo de novo</translation>
    </message>
    <message>
        <source>Sealing</source>
        <translation>Selando</translation>
    </message>
    <message>
        <source>The document is sealed.</source>
        <translation>O documento está selado.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The signed document</source>
        <translation>O documento assinado</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Como está agora</translation>
    </message>
    <message>
        <source>The original</source>
        <translation>O original</translation>
    </message>
    <message>
        <source>Verify its signatures</source>
        <translation>Verificar as assinaturas</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsável</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>Transferindo</translation>
    </message>
    <message>
        <source>%1 is responsible now.</source>
        <translation>Agora %1 é responsável.</translation>
    </message>
    <message>
        <source>Cancel the document…</source>
        <translation>Cancelar o documento…</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>Salvar o documento</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documentos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Salvo como %1</translation>
    </message>
    <message>
        <source>The evidence</source>
        <translation>As evidências</translation>
    </message>
    <message>
        <source>%1 - evidence.pdf</source>
        <translation>%1 - evidências.pdf</translation>
    </message>
    <message>
        <source>Copy the link for colleagues</source>
        <translation>Copiar o link para colegas</translation>
    </message>
    <message>
        <source>Copied. The link opens this document for members of the office.</source>
        <translation>Copiado. O link abre este documento para membros do escritório.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Salvar como modelo</translation>
    </message>
    <message>
        <source>Saving the template</source>
        <translation>Salvando o modelo</translation>
    </message>
    <message>
        <source>“%1” is a template now. Rename it under Templates.</source>
        <translation>“%1” agora é um modelo. Renomeie em Modelos.</translation>
    </message>
    <message>
        <source>Go to its deal</source>
        <translation>Ir para o negócio</translation>
    </message>
    <message>
        <source>Put to a deal</source>
        <translation>Associar a um negócio</translation>
    </message>
    <message>
        <source>Putting to a deal</source>
        <translation>Associando a um negócio</translation>
    </message>
    <message>
        <source>It is part of the deal now.</source>
        <translation>Agora faz parte do negócio.</translation>
    </message>
    <message>
        <source>It is part of no deal now.</source>
        <translation>Não faz mais parte de um negócio.</translation>
    </message>
    <message>
        <source>%1 - signed.pdf</source>
        <translation>%1 - assinado.pdf</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DocumentStep</name>
    <message>
        <source>What is to be signed?</source>
        <translation>O que deve ser assinado?</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Solte os arquivos aqui</translation>
    </message>
    <message>
        <source>PDF, DOCX, ODT, RTF, JPEG or PNG. Several files travel together in one document.</source>
        <translation>PDF, DOCX, ODT, RTF, JPEG ou PNG. Vários arquivos seguem juntos em um só documento.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Escolher arquivos</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.docx *.odt *.rtf *.jpg *.jpeg *.png)</source>
        <translation>Documentos (*.pdf *.docx *.odt *.rtf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Everybody who signs sees it.</source>
        <translation>Todos os que assinam o veem.</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 página</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n página</numerusform>
            <numerusform>%n páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>Retirar %1</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>Os arquivos ainda estão sendo lidos.</translation>
    </message>
    <message>
        <source>Add a file first.</source>
        <translation>Adicione primeiro um arquivo.</translation>
    </message>
    <message>
        <source>Fields lie on this document already. Take them off first.</source>
        <translation>Já há campos neste documento. Retire-os primeiro.</translation>
    </message>
    <message>
        <source>Or from a template</source>
        <translation>Ou a partir de um modelo</translation>
    </message>
    <message>
        <source>Or like a recent document</source>
        <translation>Ou como um documento recente</translation>
    </message>
    <message>
        <source>Put a newer file in the place of %1</source>
        <translation>Colocar um arquivo mais novo no lugar de %1</translation>
    </message>
    <message>
        <source>Choose the newer file</source>
        <translation>Escolha o arquivo mais novo</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DropOverlay</name>
    <message>
        <source>Drop to start a new document</source>
        <translation>Solte para começar um novo documento</translation>
    </message>
    <message>
        <source>Drop to verify it</source>
        <translation>Solte para verificar</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DropZone</name>
    <message>
        <source>Choose a file</source>
        <translation>Escolher um arquivo</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FieldCanvas</name>
    <message>
        <source>Pages with fields</source>
        <translation>Páginas com campos</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>Posicionar %1</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Copy to pages</source>
        <translation>Copiar para as páginas</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Alinhar</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Redimensionar</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Ajustar posição</translation>
    </message>
    <message>
        <source>Tab order</source>
        <translation>Ordem de tabulação</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FieldEditor</name>
    <message>
        <source>The pages cannot be shown.</source>
        <translation>Não é possível mostrar as páginas.</translation>
    </message>
    <message>
        <source>The pages as they will be signed</source>
        <translation>As páginas como serão assinadas</translation>
    </message>
    <message>
        <source>This is a sketch: the pages cannot be written yet.</source>
        <translation>Isto é um esboço: as páginas ainda não podem ser escritas.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>Go through the fields</source>
        <translation>Percorrer os campos</translation>
    </message>
    <message>
        <source>Move the field</source>
        <translation>Mover o campo</translation>
    </message>
    <message>
        <source>Move it further</source>
        <translation>Mover mais longe</translation>
    </message>
    <message>
        <source>Make it wider, narrower</source>
        <translation>Alargar, estreitar</translation>
    </message>
    <message>
        <source>What the field is like</source>
        <translation>Propriedades do campo</translation>
    </message>
    <message>
        <source>Choose every field of the page</source>
        <translation>Selecionar todos os campos da página</translation>
    </message>
    <message>
        <source>The same field again</source>
        <translation>Duplicar o campo</translation>
    </message>
    <message>
        <source>Remove the field</source>
        <translation>Remover o campo</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Its place in the tab order, while that is chosen</source>
        <translation>O lugar dele na ordem de tabulação, enquanto ela é escolhida</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FieldPalette</name>
    <message>
        <source>Date of signing</source>
        <translation>Data da assinatura</translation>
    </message>
    <message>
        <source>Name and position</source>
        <translation>Nome e cargo</translation>
    </message>
    <message>
        <source>Asked value</source>
        <translation>Valor solicitado</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>Concordo</translation>
    </message>
    <message>
        <source>%1 (ours)</source>
        <extracomment>heading over what one side fills in, e.g. &quot;Nord Biuro (ours)&quot;</extracomment>
        <translation>%1 (nossos)</translation>
    </message>
    <message>
        <source>%1 (theirs)</source>
        <translation>%1 (deles)</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>Comuns</translation>
    </message>
    <message>
        <source>Place %1 for %2</source>
        <extracomment>what a palette button places, and for whom</extracomment>
        <translation>Posicionar %1 para %2</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Escolha uma opção</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sim</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Não</translation>
    </message>
    <message>
        <source>Please attach</source>
        <translation>Anexe, por favor</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FieldProperties</name>
    <message>
        <source>Label</source>
        <translation>Rótulo</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Options, separated by commas</source>
        <translation>Opções, separadas por vírgulas</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Número do documento</translation>
    </message>
    <message>
        <source>Document title</source>
        <translation>Título do documento</translation>
    </message>
    <message>
        <source>Client&apos;s name</source>
        <translation>Nome do cliente</translation>
    </message>
    <message>
        <source>Client&apos;s company</source>
        <translation>Empresa do cliente</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>Nossa empresa</translation>
    </message>
    <message>
        <source>Our bank account</source>
        <translation>Nossa conta bancária</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>Preenchido por</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obrigatório</translation>
    </message>
    <message>
        <source>Several lines</source>
        <translation>Várias linhas</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>From the left, in millimetres</source>
        <translation>Da esquerda, em milímetros</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>From the top, in millimetres</source>
        <translation>Do topo, em milímetros</translation>
    </message>
    <message>
        <source>W</source>
        <extracomment>width</extracomment>
        <translation>L</translation>
    </message>
    <message>
        <source>Width in millimetres</source>
        <translation>Largura em milímetros</translation>
    </message>
    <message>
        <source>H</source>
        <extracomment>height</extracomment>
        <translation>A</translation>
    </message>
    <message>
        <source>Height in millimetres</source>
        <translation>Altura em milímetros</translation>
    </message>
    <message>
        <source>millimetres from the top left</source>
        <translation>milímetros a partir do canto superior esquerdo</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Todas as páginas</translation>
    </message>
    <message>
        <source>Copy to the same place on all other pages of this file</source>
        <translation>Copiar para o mesmo lugar em todas as outras páginas deste arquivo</translation>
    </message>
    <message>
        <source>Duplicate (Ctrl+D)</source>
        <translation>Duplicar (Ctrl+D)</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>Excluir (Del)</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Click something on the left, then click where it belongs. Arrow keys move by one point.</source>
        <translation>Clique em algo à esquerda e depois no lugar certo. As setas movem um ponto por vez.</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Todos os campos</translation>
    </message>
    <message>
        <source>Merge value</source>
        <translation>Valor inserido</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opções</translation>
    </message>
    <message>
        <source>Common: when it is sent</source>
        <extracomment>a field that belongs to nobody: it is filled when the document is prepared</extracomment>
        <translation>Comum: no momento do envio</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n campo</numerusform>
            <numerusform>%n campos</numerusform>
        </translation>
    </message>
    <message>
        <source>What the client is asked</source>
        <translation>O que se pergunta ao cliente</translation>
    </message>
    <message>
        <source>Filled in beforehand</source>
        <translation>Preenchido de antemão</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Our details</source>
        <translation>Nossos dados</translation>
    </message>
    <message>
        <source>Client&apos;s details</source>
        <translation>Dados do cliente</translation>
    </message>
    <message>
        <source>Our signatory</source>
        <translation>Nosso signatário</translation>
    </message>
    <message>
        <source>Deal&apos;s title</source>
        <translation>Título do negócio</translation>
    </message>
    <message>
        <source>Deal&apos;s amount</source>
        <translation>Valor do negócio</translation>
    </message>
    <message>
        <source>Day of sending</source>
        <translation>Dia do envio</translation>
    </message>
    <message>
        <source>Copy to pages</source>
        <translation>Copiar para páginas</translation>
    </message>
    <message>
        <source>Such as 2, 4-7; then Enter</source>
        <translation>Por exemplo 2, 4-7; depois Enter</translation>
    </message>
    <message numerus="yes">
        <source>This file has %n page(s).</source>
        <translation>
            <numerusform>Este arquivo tem %n página.</numerusform>
            <numerusform>Este arquivo tem %n páginas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Place in the tab order</source>
        <translation>Lugar na ordem de tabulação</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> de %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FirstStart</name>
    <message>
        <source>Welcome to Countersign</source>
        <translation>Boas-vindas ao Countersign</translation>
    </message>
    <message>
        <source>Prepare documents, sign them, and have the other side sign in a browser. Your office keeps its documents on its own computers; nobody else can read them.</source>
        <translation>Prepare documentos, assine-os e deixe o outro lado assinar no navegador. Seu escritório guarda os documentos nos próprios computadores; ninguém mais pode lê-los.</translation>
    </message>
    <message>
        <source>Set up my office</source>
        <translation>Configurar meu escritório</translation>
    </message>
    <message>
        <source>Open an office that exists…</source>
        <translation>Abrir um escritório existente…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>The company whose documents you sign, and you. More companies, people and details can follow later.</source>
        <translation>A empresa cujos documentos você assina e você. Outras empresas, pessoas e dados podem vir depois.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Você</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Office manager</source>
        <translation>Gerente administrativo</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Onde fica guardado</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Alterar…</translation>
    </message>
    <message>
        <source>This computer offers no keychain, so a passphrase protects the keys of the office. You are asked for it at every start.</source>
        <translation>Este computador não oferece um chaveiro, então uma senha protege as chaves do escritório. Ela é pedida a cada início.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>A mesma de novo</translation>
    </message>
    <message>
        <source>At least 8 characters. Without it nobody can open the office: write it down in a safe place.</source>
        <translation>Pelo menos 8 caracteres. Sem ela ninguém abre o escritório: anote-a em lugar seguro.</translation>
    </message>
    <message>
        <source>Create the office</source>
        <translation>Criar o escritório</translation>
    </message>
    <message>
        <source>Open the office</source>
        <translation>Abrir o escritório</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Another office…</source>
        <translation>Outro escritório…</translation>
    </message>
    <message>
        <source>Write your name.</source>
        <translation>Informe o seu nome.</translation>
    </message>
    <message>
        <source>At least 8 characters, please.</source>
        <translation>Pelo menos 8 caracteres, por favor.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>As duas senhas são diferentes.</translation>
    </message>
    <message>
        <source>Which folder is the office in?</source>
        <translation>Em qual pasta está o escritório?</translation>
    </message>
    <message>
        <source>Where shall the office be kept?</source>
        <translation>Onde o escritório deve ser guardado?</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurar um backup…</translation>
    </message>
    <message>
        <source>Join an office…</source>
        <translation>Entrar em um escritório…</translation>
    </message>
    <message>
        <source>Look around with samples</source>
        <translation>Conhecer com exemplos</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ImportPane</name>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Name and surname</source>
        <translation>Nome e sobrenome</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Sobrenome</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>CNPJ/CPF</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rua</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>CEP</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Cidade</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Codificação</translation>
    </message>
    <message>
        <source>Columns are separated by</source>
        <translation>Separador de colunas</translation>
    </message>
    <message>
        <source>The first line names the columns</source>
        <translation>A primeira linha dá nome às colunas</translation>
    </message>
    <message>
        <source>Who is there already</source>
        <translation>Quem já está aqui</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Windows, Central European</source>
        <translation>Windows, Europa Central</translation>
    </message>
    <message>
        <source>Windows, Cyrillic</source>
        <translation>Windows, cirílico</translation>
    </message>
    <message>
        <source>Windows, Western</source>
        <translation>Windows, ocidental</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>vírgula</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>ponto e vírgula</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulação</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>barra vertical</translation>
    </message>
    <message>
        <source>leave as they are</source>
        <translation>deixar como está</translation>
    </message>
    <message>
        <source>fill in what they lack</source>
        <translation>completar o que falta</translation>
    </message>
    <message>
        <source>Back to the contacts</source>
        <translation>Voltar aos contatos</translation>
    </message>
    <message>
        <source>This file cannot be read. Choose a vCard or CSV file of at most 32 MB.</source>
        <translation>Este arquivo não pode ser lido. Escolha um arquivo vCard ou CSV de até 32 MB.</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Coluna %1</translation>
    </message>
    <message>
        <source>What %1 becomes</source>
        <translation>O que %1 se torna</translation>
    </message>
    <message>
        <source>Nobody with a name is found. Say which column is the name.</source>
        <translation>Ninguém com nome foi encontrado. Diga qual coluna é o nome.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) found.</source>
        <translation>
            <numerusform>%n contato encontrado.</numerusform>
            <numerusform>%n contatos encontrados.</numerusform>
        </translation>
    </message>
    <message>
        <source>New: %1. There already: %2.</source>
        <translation>Novos: %1. Já existem: %2.</translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation>Não há nada novo neste arquivo.</translation>
    </message>
    <message>
        <source>Importing contacts</source>
        <translation>Importando contatos</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are saved.</source>
        <translation>
            <numerusform>%n contato foi salvo.</numerusform>
            <numerusform>%n contatos foram salvos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import stopped. %1</source>
        <translation>A importação parou. %1</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>O arquivo está sendo lido.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Lendo %1</translation>
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
        <translation>Preparado para assinatura</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Assinado</translation>
    </message>
    <message>
        <source>Sealed and complete</source>
        <translation>Selado e concluído</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentar</translation>
    </message>
    <message>
        <source>Check the journal</source>
        <translation>Verificar o diário</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diário</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Entregas</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comentários</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versões</translation>
    </message>
    <message>
        <source>A note for your colleagues; the other side never sees it</source>
        <translation>Uma nota para os seus colegas; o outro lado nunca a vê</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) in the journal</source>
        <translation>
            <numerusform>%n evento no diário</numerusform>
            <numerusform>%n eventos no diário</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n page(s) · %2 · SHA-256 %3…</source>
        <translation>
            <numerusform>%1 · %n página · %2 · SHA-256 %3…</numerusform>
            <numerusform>%1 · %n páginas · %2 · SHA-256 %3…</numerusform>
        </translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Escreva algo primeiro.</translation>
    </message>
    <message>
        <source>Journal unbroken: every hash and every signature was computed again and fits.</source>
        <translation>Diário íntegro: todos os resumos e todas as assinaturas foram recalculados e conferem.</translation>
    </message>
    <message>
        <source>The journal does not fit. %1</source>
        <translation>O diário não confere. %1</translation>
    </message>
    <message>
        <source>Checking the journal</source>
        <translation>Verificando o diário</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>A verificação foi interrompida.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::KeyCard</name>
    <message>
        <source>Passphrase</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Senha da chave</translation>
    </message>
    <message>
        <source>Choose your key file</source>
        <translation>Escolha o seu arquivo de chave</translation>
    </message>
    <message>
        <source>Enter the passphrase of your key.</source>
        <translation>Digite a senha da sua chave.</translation>
    </message>
    <message>
        <source>No key chosen</source>
        <translation>Sem chave</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Alterar</translation>
    </message>
    <message>
        <source>valid to %1</source>
        <extracomment>of a certificate</extracomment>
        <translation>válido até %1</translation>
    </message>
    <message>
        <source>Choose the key</source>
        <translation>Escolher a chave</translation>
    </message>
    <message>
        <source>A key file…</source>
        <translation>Um arquivo de chave…</translation>
    </message>
    <message>
        <source>Look for cards again</source>
        <translation>Procurar cartões de novo</translation>
    </message>
    <message>
        <source>Choose your key first.</source>
        <translation>Escolha primeiro a sua chave.</translation>
    </message>
    <message>
        <source>Enter the PIN of your card.</source>
        <translation>Digite o PIN do seu cartão.</translation>
    </message>
    <message>
        <source>A file, a card or the system&apos;s store</source>
        <translation>Arquivo, cartão ou repositório do sistema</translation>
    </message>
    <message>
        <source>On “%1”</source>
        <translation>Em “%1”</translation>
    </message>
    <message>
        <source>In the system&apos;s key store</source>
        <translation>No repositório de chaves do sistema</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN of the card</source>
        <translation>PIN do cartão</translation>
    </message>
    <message>
        <source>Looking for cards and tokens…</source>
        <translation>Procurando cartões e tokens…</translation>
    </message>
    <message>
        <source>few PIN tries left</source>
        <translation>poucas tentativas de PIN</translation>
    </message>
    <message>
        <source>one PIN try left</source>
        <translation>resta uma tentativa de PIN</translation>
    </message>
    <message>
        <source>PIN locked</source>
        <translation>PIN bloqueado</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”: %2</translation>
    </message>
    <message>
        <source>“%1” shows no certificate to sign with.</source>
        <translation>“%1” não mostra certificado para assinar.</translation>
    </message>
    <message>
        <source>No driver for cards (PKCS#11 module) is installed on this computer.</source>
        <translation>Não há driver de cartões (módulo PKCS#11) neste computador.</translation>
    </message>
    <message>
        <source>No card or token was found. Insert it and look again.</source>
        <translation>Nenhum cartão ou token encontrado. Insira-o e procure de novo.</translation>
    </message>
    <message>
        <source>cannot sign</source>
        <translation>não pode assinar</translation>
    </message>
    <message>
        <source>Key files (*.p12 *.pfx *.pem *.key);;All files (*)</source>
        <translation>Arquivos de chave (*.p12 *.pfx *.pem *.key);;Todos os arquivos (*)</translation>
    </message>
</context>
<context>
    <name>countersign::ui::KeySheet</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Atalhos de teclado</translation>
    </message>
</context>
<context>
    <name>countersign::ui::MainWindow</name>
    <message>
        <source>Board</source>
        <translation>Quadro</translation>
    </message>
    <message>
        <source>My queue</source>
        <translation>Minha fila</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contatos</translation>
    </message>
    <message>
        <source>Verify a PDF</source>
        <translation>Verificar um PDF</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>The document is on its way.</source>
        <translation>O documento está a caminho.</translation>
    </message>
    <message>
        <source>No relay set up yet</source>
        <translation>Servidor não configurado</translation>
    </message>
    <message>
        <source>The relay does not answer</source>
        <translation>Servidor não responde</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Tudo salvo</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>Meu perfil</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>Ir para: %1</translation>
    </message>
    <message>
        <source>Back to the screen before</source>
        <translation>Voltar à tela anterior</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Mostrar os atalhos de teclado</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Em qualquer tela</translation>
    </message>
    <message>
        <source>This document is not in this office. The link may be of another workspace.</source>
        <translation>Este documento não está neste escritório. O link pode ser de outro espaço de trabalho.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Negócios</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Somebody else was faster: something that was done on this computer has changed nothing.</source>
        <translation>Alguém foi mais rápido: algo feito neste computador não mudou nada.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Nothing can be saved</source>
        <translation>Nada pode ser salvo</translation>
    </message>
    <message>
        <source>The draft is kept.</source>
        <translation>O rascunho foi mantido.</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>Voltar ao rascunho</translation>
    </message>
</context>
<context>
    <name>countersign::ui::MembersPane</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Trabalha aqui</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Funções</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Informe um nome.</translation>
    </message>
    <message>
        <source>No members yet</source>
        <translation>Nenhum membro ainda</translation>
    </message>
    <message>
        <source>The people of your office who prepare, sign and watch documents.</source>
        <translation>As pessoas do escritório que preparam, assinam e acompanham documentos.</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>Novo membro</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1: salvo.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::MovingPane</name>
    <message>
        <source>Remind</source>
        <translation>Lembrar</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Mais prazo</translation>
    </message>
    <message>
        <source>Correct the address</source>
        <translation>Corrigir o endereço</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>Novo prazo</translation>
    </message>
    <message>
        <source>Set the deadline</source>
        <translation>Definir o prazo</translation>
    </message>
    <message>
        <source>Send a new link</source>
        <translation>Enviar novo link</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>In three days</source>
        <translation>Em três dias</translation>
    </message>
    <message>
        <source>In one week</source>
        <translation>Em uma semana</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>Em duas semanas</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>Em um mês</translation>
    </message>
    <message>
        <source>On a day I choose</source>
        <translation>Em um dia que eu escolher</translation>
    </message>
    <message>
        <source>Day of the deadline</source>
        <translation>Dia do prazo</translation>
    </message>
    <message>
        <source>The old link stops working at once, wherever it went. A new one goes out.</source>
        <translation>O link antigo deixa de funcionar na hora, onde quer que tenha ido. Um novo é enviado.</translation>
    </message>
    <message>
        <source>The reminder is on its way.</source>
        <translation>O lembrete está a caminho.</translation>
    </message>
    <message>
        <source>Until %1.</source>
        <translation>Até %1.</translation>
    </message>
    <message>
        <source>The link would end before: a new one goes out by itself.</source>
        <translation>O link terminaria antes: um novo é enviado sozinho.</translation>
    </message>
    <message>
        <source>The new deadline is %1.</source>
        <translation>O novo prazo é %1.</translation>
    </message>
    <message>
        <source>This is no address that a link can go to.</source>
        <translation>Não se pode enviar um link a este endereço.</translation>
    </message>
    <message>
        <source>A new link goes to %1.</source>
        <translation>Um novo link vai para %1.</translation>
    </message>
    <message>
        <source>The invitation itself has not gone out yet.</source>
        <translation>O próprio convite ainda não saiu.</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Enviar de novo</translation>
    </message>
    <message>
        <source>Unlock the link</source>
        <translation>Desbloquear o link</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Repassar</translation>
    </message>
    <message>
        <source>Who acts instead</source>
        <translation>Quem age no lugar</translation>
    </message>
    <message>
        <source>Why (may be empty)</source>
        <translation>Por quê (pode ficar vazio)</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Repassar</translation>
    </message>
    <message>
        <source>The link opens again.</source>
        <translation>O link abre de novo.</translation>
    </message>
    <message>
        <source>Begin with + and the country&apos;s code, such as +48 601 222 318.</source>
        <translation>Comece com + e o código do país, como +48 601 222 318.</translation>
    </message>
    <message>
        <source>They want no more reminders.</source>
        <translation>Não querem mais lembretes.</translation>
    </message>
    <message>
        <source>Right phone number of %1</source>
        <translation>Telefone certo de %1</translation>
    </message>
    <message>
        <source>Right address of %1</source>
        <translation>Endereço certo de %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nobody else has a certificate and the right to sign. An administrator gives both in Settings.</source>
        <translation>Ninguém mais tem certificado e direito de assinar. Um administrador concede os dois nas Configurações.</translation>
    </message>
    <message>
        <source>It leaves the queue of %1, who is named in the journal. The other one signs with their own key.</source>
        <translation>Sai da fila de %1, que fica registrado no diário. A outra pessoa assina com a própria chave.</translation>
    </message>
    <message>
        <source>It leaves the queue of %1, who is named in the journal.</source>
        <translation>Sai da fila de %1, que fica registrado no diário.</translation>
    </message>
    <message>
        <source>It waits for %1 now.</source>
        <translation>Agora espera por %1.</translation>
    </message>
    <message>
        <source>Whose address is wrong?</source>
        <translation>De quem é o endereço errado?</translation>
    </message>
    <message>
        <source>Nothing goes out now. The copy goes there when the document is complete.</source>
        <translation>Nada é enviado agora. A cópia vai para lá quando o documento estiver concluído.</translation>
    </message>
    <message>
        <source>Nothing goes out now. The invitation goes there when it is their turn.</source>
        <translation>Nada é enviado agora. O convite vai para lá quando chegar a vez da pessoa.</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Corrigir</translation>
    </message>
    <message>
        <source>The copy will go to %1.</source>
        <translation>A cópia irá para %1.</translation>
    </message>
    <message>
        <source>The invitation will go to %1.</source>
        <translation>O convite irá para %1.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::OfficeFacts</name>
    <message>
        <source>This member is not active any more. Ask an administrator.</source>
        <translation>Este membro não está mais ativo. Fale com um administrador.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask an administrator.</source>
        <translation>Sua função não permite isso. Fale com um administrador.</translation>
    </message>
    <message>
        <source>Your role allows this for your own documents only.</source>
        <translation>Sua função permite isso só nos seus próprios documentos.</translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s): %1</source>
        <translation>
            <numerusform>após %n dia: %1</numerusform>
            <numerusform>após %n dias: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Funcionário</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Signatário</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
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
            <numerusform>%n dia</numerusform>
            <numerusform>%n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>from sending to the last signature, on average</source>
        <translation>do envio à última assinatura, em média</translation>
    </message>
    <message>
        <source>completed in this time</source>
        <translation>concluídos neste período</translation>
    </message>
    <message>
        <source>past their deadline now</source>
        <translation>com prazo vencido agora</translation>
    </message>
    <message>
        <source>Week by week</source>
        <translation>Semana a semana</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Até quando para trás</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 semanas</translation>
    </message>
    <message>
        <source>12 weeks</source>
        <translation>12 semanas</translation>
    </message>
    <message>
        <source>26 weeks</source>
        <translation>26 semanas</translation>
    </message>
    <message>
        <source>52 weeks</source>
        <translation>52 semanas</translation>
    </message>
    <message>
        <source>Who has what</source>
        <translation>Quem tem o quê</translation>
    </message>
    <message>
        <source>How long documents stay in a stage</source>
        <translation>Quanto tempo os documentos ficam em cada etapa</translation>
    </message>
    <message>
        <source>Responsible for</source>
        <translation>Responsável por</translation>
    </message>
    <message>
        <source>Their turn</source>
        <translation>Sua vez</translation>
    </message>
    <message>
        <source>Waits longest</source>
        <translation>Espera mais longa</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Atrasados</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>O outro lado</translation>
    </message>
    <message>
        <source>In it now</source>
        <translation>Agora nela</translation>
    </message>
    <message>
        <source>Left it</source>
        <translation>Saíram</translation>
    </message>
    <message>
        <source>Stayed on average</source>
        <translation>Ficaram em média</translation>
    </message>
    <message numerus="yes">
        <source>%1 is responsible for %n document(s)</source>
        <translation>
            <numerusform>%1 é responsável por %n documento</numerusform>
            <numerusform>%1 é responsável por %n documentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) wait for %1</source>
        <translation>
            <numerusform>%n documento espera por %1</numerusform>
            <numerusform>%n documentos esperam por %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue document(s) of %1</source>
        <translation>
            <numerusform>%n documento atrasado de %1</numerusform>
            <numerusform>%n documentos atrasados de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) past their deadline now</source>
        <translation>
            <numerusform>%n documento está agora fora do prazo</numerusform>
            <numerusform>%n documentos estão agora fora do prazo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::PageThumbs</name>
    <message>
        <source>Page %1</source>
        <translation>Página %1</translation>
    </message>
    <message>
        <source>Page thumbnails</source>
        <translation>Miniaturas das páginas</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PageView</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>This page cannot be drawn.</source>
        <translation>Esta página não pode ser desenhada.</translation>
    </message>
    <message>
        <source>This page takes too long to draw and was stopped. The other pages are not affected.</source>
        <translation>Desenhar esta página demora demais e foi interrompido. As outras páginas não são afetadas.</translation>
    </message>
    <message>
        <source>Scroll the pages</source>
        <translation>Rolar as páginas</translation>
    </message>
    <message>
        <source>First and last page</source>
        <translation>Primeira e última página</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>Maior, menor</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>Na largura da janela</translation>
    </message>
    <message>
        <source>Page %1 is being drawn…</source>
        <translation>A página %1 está sendo desenhada…</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PaletteButton</name>
    <message>
        <source>Click, then click on the page; or drag it there. Enter places it in the middle.</source>
        <translation>Clique e depois clique na página; ou arraste para lá. Enter posiciona no meio.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PartiesStep</name>
    <message>
        <source>Who signs?</source>
        <translation>Quem assina?</translation>
    </message>
    <message>
        <source>Our side signs first. The other side hears nothing before that.</source>
        <translation>Nosso lado assina primeiro. Antes disso, o outro lado não recebe nada.</translation>
    </message>
    <message>
        <source>Our side</source>
        <translation>Nosso lado</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Add a colleague</source>
        <translation>Adicionar um colega</translation>
    </message>
    <message>
        <source>Message to the other side</source>
        <translation>Mensagem para o outro lado</translation>
    </message>
    <message>
        <source>It is shown above the document. May be empty.</source>
        <translation>Aparece acima do documento. Pode ficar vazia.</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>O outro lado</translation>
    </message>
    <message>
        <source>Find a contact by name, company or e-mail</source>
        <translation>Buscar um contato por nome, empresa ou e-mail</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contatos</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Alguém novo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Company (empty for a private person)</source>
        <translation>Empresa (vazio para pessoa física)</translation>
    </message>
    <message>
        <source>Keep in the contacts</source>
        <translation>Guardar nos contatos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Choose who signs for us</source>
        <translation>Escolha quem assina por nós</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>Adicionar “%1”</translation>
    </message>
    <message>
        <source>Enter the name.</source>
        <translation>Informe o nome.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Isto não é um endereço de e-mail.</translation>
    </message>
    <message>
        <source>Enter an e-mail address or a phone number.</source>
        <translation>Informe um e-mail ou um telefone.</translation>
    </message>
    <message>
        <source>This is no phone number.</source>
        <translation>Isto não é um número de telefone.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordem</translation>
    </message>
    <message>
        <source>Everybody acts in the order that is set below.</source>
        <translation>Todos agem na ordem definida abaixo.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PrintPreview</name>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Próxima página</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impressora</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Cópias</translation>
    </message>
    <message>
        <source>Fit each page to the paper</source>
        <translation>Ajustar cada página ao papel</translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation>Preto e branco</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Print: %1</source>
        <translation>Imprimir: %1</translation>
    </message>
    <message>
        <source>The sheet as it will be printed</source>
        <translation>A folha como será impressa</translation>
    </message>
    <message>
        <source>All, or such as 1-3, 5</source>
        <translation>Todas, ou por exemplo 1-3, 5</translation>
    </message>
    <message>
        <source>Into a PDF file</source>
        <translation>Em um arquivo PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Turn the pages</source>
        <translation>Virar as páginas</translation>
    </message>
    <message>
        <source>The pages cannot be shown.</source>
        <translation>Não é possível mostrar as páginas.</translation>
    </message>
    <message>
        <source>Pages are 1 to %1.</source>
        <translation>As páginas vão de 1 a %1.</translation>
    </message>
    <message>
        <source>Copies are 1 to 99.</source>
        <translation>As cópias vão de 1 a 99.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>sheet 2 of 5 that will be printed</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Print into a PDF file</source>
        <translation>Imprimir em um arquivo PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Arquivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Imprimindo</translation>
    </message>
    <message>
        <source>Not everything was printed.</source>
        <translation>Nem tudo foi impresso.</translation>
    </message>
    <message>
        <source>It was not printed.</source>
        <translation>Não foi impresso.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>Não foi possível gravar o arquivo. Escolha outra pasta.</translation>
    </message>
    <message>
        <source>The printer does not take it. See whether it is switched on and connected.</source>
        <translation>A impressora não aceita o trabalho. Veja se está ligada e conectada.</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>A impressão foi interrompida.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ProfilePage</name>
    <message>
        <source>My profile</source>
        <translation>Meu perfil</translation>
    </message>
    <message>
        <source>Your name and position stand beside your signature.</source>
        <translation>Seu nome e seu cargo aparecem ao lado da sua assinatura.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>President of the board</source>
        <translation>Diretor-presidente</translation>
    </message>
    <message>
        <source>Write your name.</source>
        <translation>Informe o seu nome.</translation>
    </message>
    <message>
        <source>Your profile is saved.</source>
        <translation>Seu perfil foi salvo.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nada foi alterado.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ProgressInPlace</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 de %3</translation>
    </message>
</context>
<context>
    <name>countersign::ui::QueueModel</name>
    <message>
        <source>looked through</source>
        <translation>conferido</translation>
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
        <translation>Minha fila</translation>
    </message>
    <message>
        <source>Documents that wait for you</source>
        <translation>Documentos que aguardam você</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nada aguarda você</translation>
    </message>
    <message>
        <source>Documents appear here as soon as it is your turn to sign or approve them.</source>
        <translation>Os documentos aparecem aqui assim que for a sua vez de assinar ou aprovar.</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>página %1 de %2</translation>
    </message>
    <message>
        <source>The pages cannot be shown, so this cannot be signed here.</source>
        <translation>Não é possível mostrar as páginas, portanto não dá para assinar aqui.</translation>
    </message>
    <message>
        <source>Page %1 cannot be shown, so this cannot be signed here.</source>
        <translation>A página %1 não pode ser exibida, por isso isto não pode ser assinado aqui.</translation>
    </message>
    <message>
        <source>Approving</source>
        <translation>Aprovando</translation>
    </message>
    <message>
        <source>Approved. It goes on along its route.</source>
        <translation>Aprovado. Segue adiante no seu percurso.</translation>
    </message>
    <message>
        <source>Rejecting</source>
        <translation>Rejeitando</translation>
    </message>
    <message>
        <source>Rejected. Who prepared it sees your reason.</source>
        <translation>Rejeitado. Quem o preparou vê o seu motivo.</translation>
    </message>
    <message>
        <source>1 document waits for you</source>
        <translation>1 documento aguarda você</translation>
    </message>
    <message numerus="yes">
        <source>%n documents wait for you</source>
        <translation>
            <numerusform>%n documento aguarda você</numerusform>
            <numerusform>%n documentos aguardam você</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign all looked through (%1)</source>
        <translation>Assinar todos os conferidos (%1)</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Assinando</translation>
    </message>
    <message>
        <source>Signed.</source>
        <translation>Assinado.</translation>
    </message>
    <message numerus="yes">
        <source>%n documents signed.</source>
        <translation>
            <numerusform>%n documento assinado.</numerusform>
            <numerusform>%n documentos assinados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was signed.</source>
        <translation>Parado. Nada foi assinado.</translation>
    </message>
    <message>
        <source>Is this key yours?</source>
        <translation>Esta chave é sua?</translation>
    </message>
    <message>
        <source>It names %1; %2 issued it. Once you say that it is yours, nobody else of the office can sign with it.</source>
        <translation>Está em nome de %1; emitida por %2. Depois de dizer que é sua, ninguém mais do escritório assina com ela.</translation>
    </message>
    <message>
        <source>It is mine: sign</source>
        <translation>É minha: assinar</translation>
    </message>
    <message>
        <source>Choose another key</source>
        <translation>Escolher outra chave</translation>
    </message>
    <message>
        <source>No timestamp could be had</source>
        <translation>Não foi possível obter carimbo do tempo</translation>
    </message>
    <message>
        <source>What proves it later could not be had</source>
        <translation>Não foi possível obter o que prova depois</translation>
    </message>
    <message>
        <source>Nothing was signed.</source>
        <translation>Nada foi assinado.</translation>
    </message>
    <message>
        <source>%1 of %2 documents were signed.</source>
        <translation>%1 de %2 documentos foram assinados.</translation>
    </message>
    <message>
        <source>Stopped. %1</source>
        <translation>Parado. %1</translation>
    </message>
    <message>
        <source>You can wait and try again later, or sign now without: the signature is as binding, but its time is only this computer&apos;s word.</source>
        <translation>Você pode esperar e tentar depois, ou assinar agora sem: a assinatura vale igual, mas a hora é só a palavra deste computador.</translation>
    </message>
    <message>
        <source>Sign without a timestamp</source>
        <translation>Assinar sem carimbo do tempo</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Esperar</translation>
    </message>
    <message>
        <source>This key belongs to %1, not to you. Choose your own.</source>
        <translation>Esta chave é de %1, não sua. Escolha a sua.</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Próximo documento</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>Documento anterior</translation>
    </message>
    <message>
        <source>How it will look when signed cannot be shown.</source>
        <translation>Não é possível mostrar como ficará depois de assinado.</translation>
    </message>
    <message>
        <source>Your signature was not kept: %1</source>
        <translation>Sua assinatura não foi guardada: %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::Rail</name>
    <message>
        <source>Fold the rail</source>
        <translation>Recolher a barra lateral</translation>
    </message>
    <message>
        <source>Unfold the rail</source>
        <translation>Expandir a barra lateral</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RecordPane</name>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Really remove?</source>
        <translation>Remover mesmo?</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>Try fewer letters, or another word.</source>
        <translation>Tente menos letras ou outra palavra.</translation>
    </message>
    <message>
        <source>Save it, or leave it once more to drop the changes.</source>
        <translation>Salve. Sair mais uma vez descarta as alterações.</translation>
    </message>
    <message>
        <source>This is not saved yet</source>
        <translation>Isto ainda não foi salvo</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RequisitesForm</name>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>CNPJ/CPF</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Número de registro</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Rua e número</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>CEP</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Cidade</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Banco</translation>
    </message>
    <message>
        <source>Account number (IBAN)</source>
        <translation>Número da conta (IBAN)</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>Write the company&apos;s name.</source>
        <translation>Informe o nome da empresa.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RouteView</name>
    <message>
        <source>Nobody is chosen yet.</source>
        <translation>Ninguém escolhido ainda.</translation>
    </message>
    <message>
        <source>instead of %1</source>
        <translation>no lugar de %1</translation>
    </message>
    <message>
        <source>Asked %1: “%2”</source>
        <translation>Perguntou %1: “%2”</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Pesquisar</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SelectionBar</name>
    <message>
        <source>Remind</source>
        <translation>Lembrar</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Mover para</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsável</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Cancelar…</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Limpar a seleção</translation>
    </message>
    <message>
        <source>Why is it cancelled? It is kept in the journal.</source>
        <translation>Por que cancelar? Fica registrado no diário.</translation>
    </message>
    <message>
        <source>Why is it cancelled?</source>
        <translation>Por que está sendo cancelado?</translation>
    </message>
    <message>
        <source>Cancel the documents</source>
        <translation>Cancelar os documentos</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Mantê-los</translation>
    </message>
    <message>
        <source>Write why: it is kept in the journal.</source>
        <translation>Diga por quê: fica guardado no diário.</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selecionado</numerusform>
            <numerusform>%n selecionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the folder for the PDFs</source>
        <translation>Escolha a pasta para os PDFs</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como lido</translation>
    </message>
    <message>
        <source>Put to a deal</source>
        <translation>Associar a um negócio</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Salvar como modelo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Mantê-lo</translation>
    </message>
    <message>
        <source>Cancel the document</source>
        <translation>Cancelar o documento</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SendingRuleForm</name>
    <message>
        <source>Send a document when a deal comes here</source>
        <translation>Enviar um documento quando um negócio chegar aqui</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Signs for us</source>
        <translation>Assina por nós</translation>
    </message>
    <message>
        <source>Send it at once; otherwise it waits as a draft</source>
        <translation>Enviar na hora; senão fica como rascunho</translation>
    </message>
    <message>
        <source>The template is filled in with the deal&apos;s contact, company and amount. What is missing keeps the document as a draft and is named there.</source>
        <translation>O modelo é preenchido com o contato, a empresa e o valor do negócio. Se algo faltar, o documento fica como rascunho, que diz o que falta.</translation>
    </message>
    <message>
        <source>As in the template</source>
        <translation>Como no modelo</translation>
    </message>
    <message>
        <source>There is no template yet. Save a document as a template from its page.</source>
        <translation>Ainda não há modelo. Salve um documento como modelo na página dele.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Páginas das configurações</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>Meu perfil</translation>
    </message>
    <message>
        <source>Our companies</source>
        <translation>Nossas empresas</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membros</translation>
    </message>
    <message>
        <source>Stages of the board</source>
        <translation>Etapas do quadro</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>Aparência e idioma</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>Novo membro</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Nova empresa</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regras</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>Signatures and time</source>
        <translation>Assinaturas e hora</translation>
    </message>
    <message>
        <source>Whom we trust</source>
        <translation>Em quem confiamos</translation>
    </message>
    <message>
        <source>Backup and restore</source>
        <translation>Cópia e restauração</translation>
    </message>
    <message>
        <source>Desktops</source>
        <translation>Computadores</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SidePanel</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignOffer</name>
    <message>
        <source>Another template</source>
        <translation>Outro modelo</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Assinar</translation>
    </message>
    <message>
        <source>Send “%1”</source>
        <translation>Enviar “%1”</translation>
    </message>
    <message>
        <source>It is filled in for %1 and sent for signing at once.</source>
        <translation>É preenchido para %1 e enviado na hora para assinatura.</translation>
    </message>
    <message>
        <source>The document for %1 is on its way.</source>
        <translation>O documento para %1 está a caminho.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Something is still missing: the last step names it.</source>
        <translation>Ainda falta algo: o último passo diz o quê.</translation>
    </message>
    <message>
        <source>Stopped. It is a draft; nothing was sent.</source>
        <translation>Interrompido. É um rascunho; nada foi enviado.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignPanel</name>
    <message>
        <source>Signature</source>
        <translation>Assinatura</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Carimbo</translation>
    </message>
    <message>
        <source>Put it on</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Chave</translation>
    </message>
    <message>
        <source>Show a page not seen yet</source>
        <translation>Mostrar uma página ainda não vista</translation>
    </message>
    <message>
        <source>Sign and send on</source>
        <translation>Assinar e encaminhar</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Rejeitar…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Mais tarde</translation>
    </message>
    <message>
        <source>Reject the document</source>
        <translation>Rejeitar o documento</translation>
    </message>
    <message>
        <source>Nobody will sign it any more. Who prepared it sees your reason.</source>
        <translation>Ninguém mais o assinará. Quem o preparou vê o seu motivo.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeitar</translation>
    </message>
    <message>
        <source>Back to signing</source>
        <translation>Voltar à assinatura</translation>
    </message>
    <message>
        <source>Say why: whoever prepared it has to know.</source>
        <translation>Diga por quê: quem o preparou precisa saber.</translation>
    </message>
    <message>
        <source>Sign as %1</source>
        <translation>Assinar como %1</translation>
    </message>
    <message>
        <source>The company has no stamp</source>
        <translation>A empresa não tem carimbo</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprovar</translation>
    </message>
    <message>
        <source>Approve as %1</source>
        <translation>Aprovar como %1</translation>
    </message>
    <message>
        <source>After you approve, it goes on along its route.</source>
        <translation>Depois da sua aprovação, segue adiante no seu percurso.</translation>
    </message>
    <message>
        <source>The page was seen.</source>
        <translation>A página foi vista.</translation>
    </message>
    <message numerus="yes">
        <source>All %n pages seen.</source>
        <translation>
            <numerusform>%n página vista.</numerusform>
            <numerusform>Todas as %n páginas vistas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pages seen.</source>
        <translation>%1 de %2 páginas vistas.</translation>
    </message>
    <message>
        <source>Look through all pages first.</source>
        <translation>Confira primeiro todas as páginas.</translation>
    </message>
    <message>
        <source>Make your signature first: type, draw or choose a photo.</source>
        <translation>Faça primeiro a sua assinatura: digite, desenhe ou escolha uma foto.</translation>
    </message>
    <message>
        <source>A timestamp authority confirms the time (PAdES B-T).</source>
        <translation>Uma autoridade de carimbo do tempo confirma a hora (PAdES B-T).</translation>
    </message>
    <message>
        <source>With a timestamp and everything needed to check it years later (PAdES B-LT).</source>
        <translation>Com carimbo do tempo e tudo para verificar anos depois (PAdES B-LT).</translation>
    </message>
    <message>
        <source>With a timestamp, what is needed to check it later, and a timestamp over that (PAdES B-LTA).</source>
        <translation>Com carimbo do tempo, o que é preciso para verificar depois e um carimbo sobre isso (PAdES B-LTA).</translation>
    </message>
    <message>
        <source>Sign or approve</source>
        <translation>Assinar ou aprovar</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignatureCard</name>
    <message>
        <source>Issued by %1</source>
        <translation>Emitido por %1</translation>
    </message>
    <message>
        <source>Valid %1 to %2</source>
        <translation>Válido de %1 a %2</translation>
    </message>
    <message>
        <source>Serial number %1</source>
        <translation>Número de série %1</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>What was signed</source>
        <translation>O que foi assinado</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignatureInput</name>
    <message>
        <source>Type</source>
        <translation>Digitar</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Desenhar</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Your signature, typed</source>
        <translation>Sua assinatura, digitada</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Sign on white paper, take a photo, and choose it here. The paper is removed.</source>
        <translation>Assine em papel branco, tire uma foto e escolha-a aqui. O papel é removido.</translation>
    </message>
    <message>
        <source>How much of the background is removed</source>
        <translation>Quanto do fundo é removido</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Escolher uma foto</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Imagens (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Reading the photo…</source>
        <translation>Lendo a foto…</translation>
    </message>
    <message>
        <source>Move the slider if paper is left, or if ink is missing.</source>
        <translation>Mova o controle se sobrou papel ou se falta tinta.</translation>
    </message>
    <message>
        <source>No ink was found in this photo. Move the slider to the left, or take it in better light.</source>
        <translation>Nenhuma tinta foi encontrada nesta foto. Mova o controle para a esquerda ou fotografe com mais luz.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Esquecer</translation>
    </message>
    <message>
        <source>Keep it for the next time</source>
        <translation>Guardar para a próxima vez</translation>
    </message>
    <message>
        <source>On this computer only, encrypted</source>
        <translation>Somente neste computador, criptografada</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Guardada</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignaturePad</name>
    <message>
        <source>Draw your signature</source>
        <translation>Desenhe a sua assinatura</translation>
    </message>
    <message>
        <source>Sign here with the mouse, a pen or a finger</source>
        <translation>Assine aqui com o mouse, a caneta ou o dedo</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SigningPage</name>
    <message>
        <source>The time of a signature is the word of the computer that made it.</source>
        <translation>A hora de uma assinatura é a palavra do computador que a fez.</translation>
    </message>
    <message>
        <source>An authority confirms when it was signed: it can be checked as long as the certificates can.</source>
        <translation>Uma autoridade confirma quando foi assinado: pode ser verificado enquanto os certificados puderem.</translation>
    </message>
    <message>
        <source>The file carries everything to check it years later, when certificates have long ended.</source>
        <translation>O arquivo leva tudo para ser verificado anos depois, quando os certificados já terminaram.</translation>
    </message>
    <message>
        <source>As before, and a further timestamp keeps that safe too; it can be renewed for decades.</source>
        <translation>Como antes, e mais um carimbo do tempo protege isso também; renovável por décadas.</translation>
    </message>
    <message>
        <source>Signatures and time</source>
        <translation>Assinaturas e hora</translation>
    </message>
    <message>
        <source>Holds for every signature and seal that this office makes from now on. A signatory can go lower when no authority answers; the seal waits.</source>
        <translation>Vale para cada assinatura e selo deste escritório a partir de agora. Quem assina pode usar um nível menor se nenhuma autoridade responder; o selo espera.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nível</translation>
    </message>
    <message>
        <source>Add an authority</source>
        <translation>Adicionar autoridade</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Plain (PAdES B-B)</source>
        <translation>Simples (PAdES B-B)</translation>
    </message>
    <message>
        <source>With a timestamp (PAdES B-T)</source>
        <translation>Com carimbo do tempo (PAdES B-T)</translation>
    </message>
    <message>
        <source>For years (PAdES B-LT)</source>
        <translation>Por anos (PAdES B-LT)</translation>
    </message>
    <message>
        <source>For decades (PAdES B-LTA)</source>
        <translation>Por décadas (PAdES B-LTA)</translation>
    </message>
    <message>
        <source>Timestamp authorities</source>
        <translation>Autoridades de carimbo do tempo</translation>
    </message>
    <message>
        <source>Asked from top to bottom until one answers. They see a number made from the signature, nothing of the document.</source>
        <translation>Consultadas de cima para baixo até uma responder. Veem um número calculado da assinatura, nada do documento.</translation>
    </message>
    <message>
        <source>Address of a timestamp authority</source>
        <translation>Endereço de uma autoridade de carimbo do tempo</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testar</translation>
    </message>
    <message>
        <source>Remove the authority</source>
        <translation>Remover a autoridade</translation>
    </message>
    <message>
        <source>Write the whole address, such as https://tsa.example/tsr.</source>
        <translation>Escreva o endereço completo, como https://tsa.example/tsr.</translation>
    </message>
    <message>
        <source>It works. %1 answered: it is %2. (%3 vouches for it.)</source>
        <translation>Funciona. %1 respondeu: são %2. (%3 responde por ela.)</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nada foi alterado.</translation>
    </message>
    <message>
        <source>This level needs at least one timestamp authority.</source>
        <translation>Este nível precisa de pelo menos uma autoridade de carimbo do tempo.</translation>
    </message>
    <message>
        <source>From now on signatures are made like this.</source>
        <translation>A partir de agora as assinaturas são feitas assim.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StageColumn</name>
    <message>
        <source>Column</source>
        <translation>Coluna</translation>
    </message>
    <message>
        <source>%1, collapsed</source>
        <translation>%1, recolhida</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StagesPage</name>
    <message>
        <source>Stages of the board</source>
        <translation>Etapas do quadro</translation>
    </message>
    <message>
        <source>Columns from left to right. Cards move by themselves as people sign; the names are yours.</source>
        <translation>Colunas da esquerda para a direita. Os cartões avançam sozinhos à medida que as pessoas assinam; os nomes são seus.</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>Adicionar uma etapa</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Nova etapa</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StepTitle</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Passo %1 de %2: %3</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TemplatesPane</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Arquivos</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Quem participa</translation>
    </message>
    <message numerus="yes">
        <source>%n of ours</source>
        <translation>
            <numerusform>%n nosso</numerusform>
            <numerusform>%n nossos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of theirs</source>
        <translation>
            <numerusform>%n da outra parte</numerusform>
            <numerusform>%n da outra parte</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n campo</numerusform>
            <numerusform>%n campos</numerusform>
        </translation>
    </message>
    <message>
        <source>Filled in from the records</source>
        <translation>Preenchido com os cadastros</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Novo documento</translation>
    </message>
    <message>
        <source>Use it again</source>
        <translation>Usar de novo</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Dê um nome.</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Ainda não há modelos</translation>
    </message>
    <message>
        <source>Prepare a document once, then save it as a template from its page: files, fields and who signs are kept. Words such as {{contact.name}} or {{deal.amount}} in a DOCX or ODT file are filled in each time.</source>
        <translation>Prepare um documento uma vez e salve-o como modelo na página dele: arquivos, campos e quem assina ficam guardados. Palavras como {{contact.name}} ou {{deal.amount}} em um arquivo DOCX ou ODT são preenchidas a cada vez.</translation>
    </message>
    <message>
        <source>“%1” is put away. Documents made from it stay.</source>
        <translation>“%1” foi guardado. Os documentos feitos com ele ficam.</translation>
    </message>
    <message>
        <source>“%1” can be used again.</source>
        <translation>“%1” pode ser usado de novo.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 foi salvo.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TemplatesScreen</name>
    <message>
        <source>Search names and files</source>
        <translation>Buscar nomes e arquivos</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Em uso</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Guardados</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modelos</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TextField</name>
    <message>
        <source>Show what is typed</source>
        <translation>Mostrar o que foi digitado</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Ocultar o que foi digitado</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TitleLine</name>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ToastArea</name>
    <message>
        <source>Dismiss</source>
        <translation>Dispensar</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TrayBell</name>
    <message>
        <source>Open Countersign</source>
        <translation>Abrir o Countersign</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) with news</source>
        <translation>
            <numerusform>%n documento com novidades</numerusform>
            <numerusform>%n documentos com novidades</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::TrustPage</name>
    <message>
        <source>Whom we trust</source>
        <translation>Em quem confiamos</translation>
    </message>
    <message>
        <source>A signature counts as trusted when its certificate leads to one of these. Our own company authority always does.</source>
        <translation>Uma assinatura é confiável quando o certificado leva a uma destas. A autoridade da nossa empresa sempre conta.</translation>
    </message>
    <message>
        <source>Add an authority&apos;s certificate…</source>
        <translation>Adicionar certificado de uma autoridade…</translation>
    </message>
    <message>
        <source>Take over a trusted list…</source>
        <translation>Importar uma lista de confiança…</translation>
    </message>
    <message>
        <source>Trust whom this computer&apos;s system trusts</source>
        <translation>Confiar em quem o sistema deste computador confia</translation>
    </message>
    <message>
        <source>Authorities of partners</source>
        <translation>Autoridades de parceiros</translation>
    </message>
    <message>
        <source>EU trusted lists</source>
        <translation>Listas de confiança da UE</translation>
    </message>
    <message>
        <source>Each member state publishes who issues qualified certificates. The list&apos;s own signature is checked; take over a newer one from time to time.</source>
        <translation>Cada Estado-membro publica quem emite certificados qualificados. A assinatura da lista é verificada; importe uma mais nova de vez em quando.</translation>
    </message>
    <message>
        <source>The system</source>
        <translation>O sistema</translation>
    </message>
    <message>
        <source>Choose the authority&apos;s certificate</source>
        <translation>Escolha o certificado da autoridade</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der *.p7b);;All files (*)</source>
        <translation>Certificados (*.pem *.crt *.cer *.der *.p7b);;Todos os arquivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n authorities. They are chosen for websites, not for signatures: turn it on only if you need it.</source>
        <translation>
            <numerusform>%n autoridade. Foi escolhida para sites, não para assinaturas: ligue só se precisar.</numerusform>
            <numerusform>%n autoridades. Foram escolhidas para sites, não para assinaturas: ligue só se precisar.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 authorities for signatures, %2 for timestamps · issued %3</source>
        <translation>%1 autoridades para assinaturas, %2 para carimbos do tempo · emitida em %3</translation>
    </message>
    <message>
        <source>a newer one is out since %1</source>
        <translation>há uma mais nova desde %1</translation>
    </message>
    <message>
        <source>Forget the list of %1</source>
        <translation>Esquecer a lista de %1</translation>
    </message>
    <message>
        <source>The list is forgotten.</source>
        <translation>A lista foi esquecida.</translation>
    </message>
    <message>
        <source>until %1 · %2</source>
        <translation>até %1 · %2</translation>
    </message>
    <message>
        <source>Trust %1 no longer</source>
        <translation>Deixar de confiar em %1</translation>
    </message>
    <message>
        <source>It is trusted no longer.</source>
        <translation>Não é mais confiável.</translation>
    </message>
    <message>
        <source>It was trusted already.</source>
        <translation>Já era confiável.</translation>
    </message>
    <message numerus="yes">
        <source>%n authorities are trusted now.</source>
        <translation>
            <numerusform>%n autoridade é confiável agora.</numerusform>
            <numerusform>%n autoridades são confiáveis agora.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the trusted list</source>
        <translation>Escolha a lista de confiança</translation>
    </message>
    <message>
        <source>Trusted lists (*.xml *.xtsl);;All files (*)</source>
        <translation>Listas de confiança (*.xml *.xtsl);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Choose the certificate of the list&apos;s operator</source>
        <translation>Escolha o certificado do operador da lista</translation>
    </message>
    <message>
        <source>The list of %1 is taken over.</source>
        <translation>A lista de %1 foi importada.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::VerifyScreen</name>
    <message>
        <source>Verify a PDF</source>
        <translation>Verificar um PDF</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Outro arquivo</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Salvar relatório</translation>
    </message>
    <message>
        <source>Drop any PDF here</source>
        <translation>Solte qualquer PDF aqui</translation>
    </message>
    <message>
        <source>Who signed it, whether it was changed since, and when: checked on this computer, nothing is sent anywhere.</source>
        <translation>Quem assinou, se foi alterado depois e quando: verificado neste computador, nada é enviado a lugar nenhum.</translation>
    </message>
    <message>
        <source>Choose a PDF</source>
        <translation>Escolher um PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Arquivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>View what was signed</source>
        <translation>Ver o que foi assinado</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Alterações</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Todas as páginas</translation>
    </message>
    <message>
        <source>As signed</source>
        <translation>Como foi assinado</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Alteração anterior</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Próxima alteração</translation>
    </message>
    <message>
        <source>Changes after signing</source>
        <translation>Alterações depois da assinatura</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Lendo %1</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>Verificando %1</translation>
    </message>
    <message>
        <source>%1 cannot be checked</source>
        <translation>Não é possível verificar %1</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>permitida</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>não permitida</translation>
    </message>
    <message>
        <source>As signed on %1</source>
        <translation>Como assinado em %1</translation>
    </message>
    <message>
        <source>As the file shows now</source>
        <translation>Como o arquivo mostra agora</translation>
    </message>
    <message>
        <source>Allowed change %1 of %2</source>
        <translation>Alteração permitida %1 de %2</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>Alteração %1 de %2</translation>
    </message>
    <message>
        <source>The report was saved.</source>
        <translation>O relatório foi salvo.</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Text (*.txt);;JSON (*.json)</source>
        <translation>PDF (*.pdf);;Texto (*.txt);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Imprimir o relatório</translation>
    </message>
    <message>
        <source>Drop it to check who signed it</source>
        <translation>Solte para verificar quem assinou</translation>
    </message>
</context>
<context>
    <name>countersign::ui::WeeksChart</name>
    <message>
        <source>Sent and completed by week</source>
        <translation>Enviados e concluídos por semana</translation>
    </message>
    <message>
        <source>%1 sent, %2 completed</source>
        <translation>%1 enviados, %2 concluídos</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Concluídos</translation>
    </message>
    <message>
        <source>Week from %1: %2 sent, %3 completed</source>
        <translation>Semana de %1: %2 enviados, %3 concluídos</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ZoomBar</name>
    <message>
        <source>Zoom out</source>
        <translation>Reduzir</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Ajustar à largura</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>zoom of the pages</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Zoom %1 percent, fit the width</source>
        <translation>Zoom de %1 por cento, ajustar à largura</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ConditionRow</name>
    <message>
        <source>Condition</source>
        <translation>Condição</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membro</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Nome do campo</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation>Remover a condição</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>our company is %1</source>
        <translation>nossa empresa é %1</translation>
    </message>
    <message>
        <source>our company is one that is gone</source>
        <translation>nossa empresa é uma que não existe mais</translation>
    </message>
    <message>
        <source>%1 is responsible</source>
        <translation>o responsável é %1</translation>
    </message>
    <message>
        <source>somebody who is gone is responsible</source>
        <translation>o responsável é alguém que não está mais</translation>
    </message>
    <message>
        <source>the title contains “%1”</source>
        <translation>o título contém “%1”</translation>
    </message>
    <message>
        <source>“%1” is at least %2</source>
        <translation>“%1” é de pelo menos %2</translation>
    </message>
    <message>
        <source>“%1” is below %2</source>
        <translation>“%1” é menor que %2</translation>
    </message>
    <message>
        <source>one that is gone</source>
        <translation>uma que não existe mais</translation>
    </message>
    <message>
        <source>Somebody who is gone</source>
        <translation>Alguém que não está mais aqui</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DeliveryParty</name>
    <message>
        <source>The link goes by</source>
        <translation>O link vai por</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone for SMS</source>
        <translation>Telefone para SMS</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>Who may open it</source>
        <translation>Quem pode abrir</translation>
    </message>
    <message>
        <source>Access code</source>
        <translation>Código de acesso</translation>
    </message>
    <message>
        <source>May pass it on to another person, once</source>
        <translation>Pode repassá-lo a outra pessoa, uma vez</translation>
    </message>
    <message>
        <source>gets a copy</source>
        <translation>recebe uma cópia</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>assina</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Mais sobre %1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>Begin with + and the country&apos;s code, such as +48 601 222 318.</source>
        <translation>Comece com + e o código do país, como +48 601 222 318.</translation>
    </message>
    <message>
        <source>Tell it by telephone or in person. It is not in the message with the link.</source>
        <translation>Diga-o por telefone ou pessoalmente. Ele não está na mensagem com o link.</translation>
    </message>
    <message>
        <source>Suggest another access code</source>
        <translation>Sugerir outro código de acesso</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) ask for files.</source>
        <translation>
            <numerusform>%n campo pede arquivos.</numerusform>
            <numerusform>%n campos pedem arquivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>No field asks for files, so none can be attached.</source>
        <translation>Nenhum campo pede arquivos, então nada pode ser anexado.</translation>
    </message>
    <message>
        <source>See the fields</source>
        <translation>Ver os campos</translation>
    </message>
    <message>
        <source>Ask for files</source>
        <translation>Pedir arquivos</translation>
    </message>
    <message>
        <source>Whoever has the link</source>
        <translation>Quem tiver o link</translation>
    </message>
    <message>
        <source>With a code sent by e-mail</source>
        <translation>Com um código por e-mail</translation>
    </message>
    <message>
        <source>With a code sent by SMS</source>
        <translation>Com um código por SMS</translation>
    </message>
    <message>
        <source>With an access code you tell them</source>
        <translation>Com um código de acesso que você informa</translation>
    </message>
    <message>
        <source>E-mail for the code</source>
        <translation>E-mail para o código</translation>
    </message>
    <message>
        <source>Phone for the code</source>
        <translation>Telefone para o código</translation>
    </message>
    <message>
        <source>The relay has no SMS gateway yet.</source>
        <translation>O servidor intermediário ainda não tem gateway de SMS.</translation>
    </message>
    <message>
        <source>Whoever has the link may open it.</source>
        <translation>Quem tiver o link pode abrir.</translation>
    </message>
    <message>
        <source>Opens with a code sent by e-mail.</source>
        <translation>Abre com um código por e-mail.</translation>
    </message>
    <message>
        <source>Opens with a code sent by SMS.</source>
        <translation>Abre com um código por SMS.</translation>
    </message>
    <message>
        <source>Opens with an access code you tell them.</source>
        <translation>Abre com um código de acesso que você informa.</translation>
    </message>
    <message>
        <source>May be passed on.</source>
        <translation>Pode ser repassado.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RuleForm</name>
    <message>
        <source>When a card enters</source>
        <translation>Quando um cartão chega a</translation>
    </message>
    <message>
        <source>After so many days, if it is still there</source>
        <translation>Após quantos dias, se ainda estiver lá</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>Salvar a regra</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>imediatamente</translation>
    </message>
    <message>
        <source>Only for some documents</source>
        <translation>Só para alguns documentos</translation>
    </message>
    <message>
        <source>Try it dry</source>
        <translation>Testar sem executar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>Write a number of days up to 365.</source>
        <translation>Informe um número de dias até 365.</translation>
    </message>
    <message>
        <source>The rule is saved. It runs from now on.</source>
        <translation>A regra foi salva. Vale a partir de agora.</translation>
    </message>
    <message>
        <source>No document in this stage fits now. Nothing would have happened.</source>
        <translation>Nenhum documento nesta etapa se encaixa agora. Nada teria acontecido.</translation>
    </message>
    <message numerus="yes">
        <source>It would have run for %n document(s) that are in this stage now. Nothing was done.</source>
        <translation>
            <numerusform>Teria sido executada para %n documento desta etapa. Nada foi feito.</numerusform>
            <numerusform>Teria sido executada para %n documentos desta etapa. Nada foi feito.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>Adicionar uma ação</translation>
    </message>
    <message>
        <source>A new rule</source>
        <translation>Uma nova regra</translation>
    </message>
    <message>
        <source>Change the rule</source>
        <translation>Alterar a regra</translation>
    </message>
    <message>
        <source>Deals: %1</source>
        <translation>Negócios: %1</translation>
    </message>
    <message>
        <source>A stage that is gone</source>
        <translation>Uma etapa que não existe mais</translation>
    </message>
    <message>
        <source>When a deal enters</source>
        <translation>Quando um negócio entra em</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nada foi alterado.</translation>
    </message>
    <message>
        <source>Choose a stage.</source>
        <translation>Escolha uma etapa.</translation>
    </message>
    <message>
        <source>The rule is changed.</source>
        <translation>A regra foi alterada.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>No deal is in this stage now. Nothing would have happened.</source>
        <translation>Nenhum negócio está nesta etapa agora. Nada teria acontecido.</translation>
    </message>
    <message numerus="yes">
        <source>It would have run for %n deal(s) that are in this stage now. Nothing was done.</source>
        <translation>
            <numerusform>Teria agido em %n negócio que está nesta etapa agora. Nada foi feito.</numerusform>
            <numerusform>Teria agido em %n negócios que estão nesta etapa agora. Nada foi feito.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::SecretField</name>
    <message>
        <source>Secret the calls are signed with</source>
        <translation>Segredo que assina as chamadas</translation>
    </message>
    <message>
        <source>Copy it to your server now: it is not shown again. The server checks with it that a call comes from this office (HMAC-SHA256, “Standard Webhooks”).</source>
        <translation>Copie-o agora para o seu servidor: ele não é mostrado de novo. Com ele o servidor confere que a chamada vem deste escritório (HMAC-SHA256, “Standard Webhooks”).</translation>
    </message>
    <message>
        <source>Copy the secret</source>
        <translation>Copiar o segredo</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TriggerForm</name>
    <message>
        <source>When this happens</source>
        <translation>Quando isto acontece</translation>
    </message>
    <message>
        <source>Which value</source>
        <translation>Qual valor</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Nome do campo</translation>
    </message>
    <message>
        <source>Move the card to</source>
        <translation>Mover o cartão para</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>a field of the document</source>
        <translation>um campo do documento</translation>
    </message>
    <message>
        <source>As it is labelled in the document, such as “Amount”.</source>
        <translation>Como está identificado no documento, por exemplo “Valor”.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>Write how the field is labelled.</source>
        <translation>Informe como o campo está identificado.</translation>
    </message>
    <message>
        <source>Cards move by it from now on.</source>
        <translation>A partir de agora os cartões se movem por isso.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Add what moves a card</source>
        <translation>Adicionar o que move um cartão</translation>
    </message>
    <message>
        <source>Change what moves a card</source>
        <translation>Alterar o que move um cartão</translation>
    </message>
    <message>
        <source>Its deal to “%1”</source>
        <translation>O negócio dele para “%1”</translation>
    </message>
    <message>
        <source>A stage that is gone</source>
        <translation>Uma etapa que não existe mais</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nada foi alterado.</translation>
    </message>
    <message>
        <source>Choose a stage.</source>
        <translation>Escolha uma etapa.</translation>
    </message>
    <message>
        <source>It is changed.</source>
        <translation>Foi alterado.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
</context>
<context>
    <name>countersign::ui::OwnMailCard</name>
    <message>
        <source>Send e-mail by the office&apos;s own mail server</source>
        <translation>Enviar e-mails pelo servidor próprio do escritório</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Servidor de e-mail</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Porta</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexão</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation>Endereço do remetente</translation>
    </message>
    <message>
        <source>Attach the finished PDF to the last mail</source>
        <translation>Anexar o PDF finalizado ao último e-mail</translation>
    </message>
    <message>
        <source>Try it with this address</source>
        <translation>Testar com este endereço</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Enviar um teste</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Send a test by the office&apos;s own mail server</source>
        <translation>Enviar um teste pelo servidor próprio do escritório</translation>
    </message>
    <message>
        <source>TLS after STARTTLS (usually port 587)</source>
        <translation>TLS após STARTTLS (em geral, porta 587)</translation>
    </message>
    <message>
        <source>TLS from the start (usually port 465)</source>
        <translation>TLS desde o início (em geral, porta 465)</translation>
    </message>
    <message>
        <source>None: a server on this machine</source>
        <translation>Nenhuma: um servidor nesta máquina</translation>
    </message>
    <message>
        <source>Mail from this desktop</source>
        <translation>E-mail a partir deste computador</translation>
    </message>
    <message>
        <source>Then the relay never learns who gets a link: it keeps the sealed packages only. Text messages, webhooks and one-time codes still go through it.</source>
        <translation>Assim o servidor intermediário nunca fica sabendo quem recebe um link: ele guarda apenas os pacotes selados. SMS, webhooks e códigos de uso único continuam passando por ele.</translation>
    </message>
    <message>
        <source>Kept in the keychain. Empty: as it is.</source>
        <translation>Guardada no chaveiro. Vazio: fica como está.</translation>
    </message>
    <message>
        <source>Which server takes your mail?</source>
        <translation>Qual servidor recebe seus e-mails?</translation>
    </message>
    <message>
        <source>Another machine is only reached with TLS.</source>
        <translation>Outra máquina só é acessada com TLS.</translation>
    </message>
    <message>
        <source>A number up to 65535.</source>
        <translation>Um número até 65535.</translation>
    </message>
    <message>
        <source>Write the address that mail comes from.</source>
        <translation>Escreva o endereço de onde saem os e-mails.</translation>
    </message>
    <message>
        <source>It was not saved.</source>
        <translation>Não foi salvo.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Salvo.</translation>
    </message>
    <message>
        <source>E-mail leaves by this server from now on.</source>
        <translation>A partir de agora os e-mails saem por este servidor.</translation>
    </message>
    <message>
        <source>E-mail leaves by the relay.</source>
        <translation>Os e-mails saem pelo servidor intermediário.</translation>
    </message>
    <message>
        <source>Where should the test go?</source>
        <translation>Para onde vai o teste?</translation>
    </message>
    <message>
        <source>A test from Countersign</source>
        <translation>Um teste do Countersign</translation>
    </message>
    <message>
        <source>If you read this, links will arrive the same way. Nobody has to do anything.</source>
        <translation>Se você está lendo isto, os links chegarão da mesma forma. Ninguém precisa fazer nada.</translation>
    </message>
    <message>
        <source>The server&apos;s words: %1</source>
        <translation>Palavras do servidor: %1</translation>
    </message>
    <message>
        <source>Taken over for %1. See whether it arrives.</source>
        <translation>Aceito para %1. Veja se chega.</translation>
    </message>
    <message>
        <source>It was refused.</source>
        <translation>Foi recusado.</translation>
    </message>
    <message>
        <source>It did not go out.</source>
        <translation>Não foi enviado.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nada foi alterado.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RelayTrustCard</name>
    <message>
        <source>I have looked into it</source>
        <translation>Já verifiquei</translation>
    </message>
    <message>
        <source>The relay has forgotten something.</source>
        <translation>O servidor esqueceu algo.</translation>
    </message>
    <message>
        <source>The relay tells another history now.</source>
        <translation>O servidor conta agora outra história.</translation>
    </message>
    <message>
        <source>The relay's history was altered.</source>
        <translation>A história do servidor foi alterada.</translation>
    </message>
    <message>
        <source>Its log ends at entry %1, and this office has seen later ones. That happens when an old backup is put back: ask whoever runs the relay.</source>
        <translation>O registro dele termina na entrada %1, e este escritório já viu entradas posteriores. Isso acontece quando uma cópia antiga é restaurada: pergunte a quem mantém o servidor.</translation>
    </message>
    <message>
        <source>Entry %1 of its log does not fit what this office has seen before. Ask whoever runs the relay, and compare recent evidence with what your clients say.</source>
        <translation>A entrada %1 do registro não combina com o que este escritório já viu. Pergunte a quem mantém o servidor e compare as evidências recentes com o que seus clientes dizem.</translation>
    </message>
    <message>
        <source>The relay shows clients another page than this program knows.</source>
        <translation>O servidor mostra aos clientes uma página diferente da que este programa conhece.</translation>
    </message>
    <message>
        <source>That is so while only one of the two is updated. Otherwise ask whoever runs the relay: its page has the hash %1, and this program knows %2.</source>
        <translation>É assim enquanto só um dos dois está atualizado. Caso contrário, pergunte a quem mantém o servidor: a página dele tem o hash %1, e este programa conhece %2.</translation>
    </message>
    <message>
        <source>Its history holds.</source>
        <translation>A história dele confere.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) of its log follow from each other, and none was altered since.</source>
        <translation>
            <numerusform>%n entrada do registro foi comparada e não mudou desde então.</numerusform>
            <numerusform>%n entradas do registro seguem umas das outras, e nenhuma mudou desde então.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check how its mail is received</source>
        <translation>Verificar como o e-mail dele é recebido</translation>
    </message>
    <message>
        <source>Nothing to check yet.</source>
        <translation>Ainda não há o que verificar.</translation>
    </message>
    <message>
        <source>The relay did not say which domain its mail comes from.</source>
        <translation>O servidor não informou de qual domínio vem o e-mail dele.</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>em ordem</translation>
    </message>
    <message>
        <source>too lax</source>
        <translation>frouxo demais</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconhecido</translation>
    </message>
    <message>
        <source>Who may send (SPF): %1. Signature (DKIM): %2. Instruction to receivers (DMARC): %3.</source>
        <translation>Quem pode enviar (SPF): %1. Assinatura (DKIM): %2. Instrução aos destinatários (DMARC): %3.</translation>
    </message>
    <message>
        <source>Invitations from %1 may end up as spam.</source>
        <translation>Convites de %1 podem ir para o spam.</translation>
    </message>
    <message>
        <source>Mail comes from %1.</source>
        <translation>O e-mail vem de %1.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ActionForm</name>
    <message>
        <source>Do this</source>
        <translation>Fazer isto</translation>
    </message>
    <message>
        <source>Do this earlier</source>
        <translation>Fazer isto antes</translation>
    </message>
    <message>
        <source>Remove the action</source>
        <translation>Remover a ação</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membro</translation>
    </message>
    <message>
        <source>Move it to</source>
        <translation>Mover para</translation>
    </message>
    <message>
        <source>Days from then</source>
        <translation>Dias a partir daí</translation>
    </message>
    <message>
        <source>To (empty: the client)</source>
        <translation>Para (vazio: o cliente)</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Assunto</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Signs for us</source>
        <translation>Assina por nós</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Address to call</source>
        <translation>Endereço a chamar</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Who is responsible</source>
        <translation>Quem é responsável</translation>
    </message>
    <message>
        <source>As in the template</source>
        <translation>Como no modelo</translation>
    </message>
    <message>
        <source>Where signed documents are put</source>
        <translation>Onde ficam os documentos assinados</translation>
    </message>
    <message>
        <source>A template that is archived or gone</source>
        <translation>Um modelo arquivado ou excluído</translation>
    </message>
    <message>
        <source>Then do this</source>
        <translation>Depois faça isto</translation>
    </message>
    <message>
        <source>Somebody who is gone</source>
        <translation>Alguém que não está mais aqui</translation>
    </message>
    <message>
        <source>A stage that is gone</source>
        <translation>Uma etapa que não existe mais</translation>
    </message>
    <message>
        <source>The call says which document is in which state and stage, never its title or names. The relay must allow the server&apos;s name (--webhook-hosts).</source>
        <translation>A chamada diz qual documento está em qual estado e etapa, nunca o título nem nomes. O servidor intermediário precisa permitir o nome do servidor (--webhook-hosts).</translation>
    </message>
    <message>
        <source>Write how many days, from 1 on.</source>
        <translation>Informe quantos dias, a partir de 1.</translation>
    </message>
    <message>
        <source>Choose who.</source>
        <translation>Escolha quem.</translation>
    </message>
    <message>
        <source>Choose a stage.</source>
        <translation>Escolha uma etapa.</translation>
    </message>
    <message>
        <source>Write what is to be said.</source>
        <translation>Escreva o que deve ser dito.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Isto não é um endereço de e-mail.</translation>
    </message>
    <message>
        <source>There is no template yet. Save a document as a template from its page.</source>
        <translation>Ainda não há modelo. Salve um documento como modelo na página dele.</translation>
    </message>
    <message>
        <source>Choose a template.</source>
        <translation>Escolha um modelo.</translation>
    </message>
    <message>
        <source>Choose a folder with its whole path.</source>
        <translation>Escolha uma pasta com o caminho completo.</translation>
    </message>
    <message>
        <source>Write the whole address. It begins with https://.</source>
        <translation>Informe o endereço completo. Ele começa com https://.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::EditorBar</name>
    <message>
        <source>Grid (Ctrl+G)</source>
        <translation>Grade (Ctrl+G)</translation>
    </message>
    <message>
        <source>Distance between the lines of the grid</source>
        <translation>Distância entre as linhas da grade</translation>
    </message>
    <message>
        <source>Unit of the grid</source>
        <translation>Unidade da grade</translation>
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
        <translation>Ordem de tabulação</translation>
    </message>
    <message>
        <source>Click the fields one after the other.</source>
        <translation>Clique nos campos um após o outro.</translation>
    </message>
    <message>
        <source>As read</source>
        <translation>Como se lê</translation>
    </message>
    <message>
        <source>From the top, then from the left</source>
        <translation>De cima e depois da esquerda</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StyleProperties</name>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamanho do texto</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 pt</translation>
    </message>
    <message>
        <source>Number format</source>
        <translation>Formato do número</translation>
    </message>
    <message>
        <source>As it is typed</source>
        <translation>Como digitado</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Casas decimais</translation>
    </message>
    <message>
        <source>Text colour</source>
        <translation>Cor do texto</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Preto</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Cinza</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Vermelho</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>Sem serifa</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Com serifa</translation>
    </message>
    <message>
        <source>Typewriter</source>
        <translation>Máquina de escrever</translation>
    </message>
    <message>
        <source>Handwriting</source>
        <translation>Manuscrita</translation>
    </message>
</context>
<context>
    <name>countersign::ui::AlignButtons</name>
    <message>
        <source>Align left edges</source>
        <translation>Alinhar bordas esquerdas</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>Alinhar centros</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>Alinhar bordas direitas</translation>
    </message>
    <message>
        <source>Distribute across</source>
        <translation>Distribuir na horizontal</translation>
    </message>
    <message>
        <source>Align upper edges</source>
        <translation>Alinhar bordas superiores</translation>
    </message>
    <message>
        <source>Align at the same height</source>
        <translation>Alinhar na mesma altura</translation>
    </message>
    <message>
        <source>Align lower edges</source>
        <translation>Alinhar bordas inferiores</translation>
    </message>
    <message>
        <source>Distribute down</source>
        <translation>Distribuir na vertical</translation>
    </message>
    <message>
        <source>Make them the same size</source>
        <translation>Deixar do mesmo tamanho</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FoundCard</name>
    <message>
        <source>Found in the text</source>
        <translation>Encontrados no texto</translation>
    </message>
    <message>
        <source>Place what was found</source>
        <translation>Posicionar o que foi encontrado</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>These places look like fields: %1. Nothing leaves this computer.</source>
        <translation>Estes lugares parecem campos: %1. Nada sai deste computador.</translation>
    </message>
    <message>
        <source>Place it</source>
        <translation>Posicionar</translation>
    </message>
    <message numerus="yes">
        <source>Place %n fields</source>
        <translation>
            <numerusform>Posicionar %n campo</numerusform>
            <numerusform>Posicionar %n campos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardLine</name>
    <message>
        <source>Save view</source>
        <translation>Salvar visão</translation>
    </message>
    <message>
        <source>Remove this view</source>
        <translation>Remover esta visão</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Exibir</translation>
    </message>
    <message>
        <source>A name for this view</source>
        <translation>Um nome para esta visão</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meus</translation>
    </message>
    <message>
        <source>Waits for me</source>
        <translation>Aguardam por mim</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Atrasados</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Não lidos</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abertos</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtro: %1</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>Grupos: %1</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Escreva um nome.</translation>
    </message>
    <message>
        <source>the other side’s turn</source>
        <translation>vez do outro lado</translation>
    </message>
    <message>
        <source>%1’s turn</source>
        <translation>vez de %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::BoardRows</name>
    <message>
        <source>Without a deal</source>
        <translation>Sem negócio</translation>
    </message>
    <message>
        <source>Others</source>
        <extracomment>A lane of the board: the cards of all who have no lane of their own.</extracomment>
        <translation>Outros</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealBar</name>
    <message>
        <source>Move to</source>
        <translation>Mover para</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsável</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remover…</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Limpar a seleção</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Mantê-los</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selecionado</numerusform>
            <numerusform>%n selecionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n deal(s)? Their documents stay.</source>
        <translation>
            <numerusform>Remover %n negócio? Os documentos ficam.</numerusform>
            <numerusform>Remover %n negócios? Os documentos ficam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) stay as they are. “%1”: %2</source>
        <translation>
            <numerusform>%n negócio fica como está. “%1”: %2</numerusform>
            <numerusform>%n negócios ficam como estão. “%1”: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) are now in “%1”.</source>
        <translation>
            <numerusform>%n negócio está agora em “%1”.</numerusform>
            <numerusform>%n negócios estão agora em “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is responsible for %n deal(s) now.</source>
        <translation>
            <numerusform>%1 é responsável por %n negócio agora.</numerusform>
            <numerusform>%1 é responsável por %n negócios agora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) are removed. Their documents stay.</source>
        <translation>
            <numerusform>%n negócio removido. Os documentos ficam.</numerusform>
            <numerusform>%n negócios removidos. Os documentos ficam.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealBoard</name>
    <message>
        <source>New deal</source>
        <translation>Novo negócio</translation>
    </message>
    <message>
        <source>Send a document when a deal comes here…</source>
        <translation>Enviar um documento quando um negócio chegar aqui…</translation>
    </message>
    <message>
        <source>Name of the stage…</source>
        <translation>Nome da etapa…</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealMenu</name>
    <message>
        <source>No deal</source>
        <translation>Sem negócio</translation>
    </message>
    <message>
        <source>No open deals</source>
        <translation>Nenhum negócio aberto</translation>
    </message>
    <message>
        <source>Looking for deals</source>
        <translation>Procurando negócios</translation>
    </message>
    <message>
        <source>More deals</source>
        <translation>Mais negócios</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealTable</name>
    <message>
        <source>Deals</source>
        <translation>Negócios</translation>
    </message>
    <message>
        <source>Go through the deals</source>
        <translation>Percorrer os negócios</translation>
    </message>
    <message>
        <source>Open the deal</source>
        <translation>Abrir o negócio</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>O que se pode fazer com ele</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>Limpar a seleção</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DealTableModel</name>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contato</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsável</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Alterado</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RestoreForm</name>
    <message>
        <source>A file of this backup is damaged. Nothing was restored and the backup stays as it is. Copy it from its disk again, or choose an earlier one.</source>
        <translation>Um arquivo deste backup está danificado. Nada foi restaurado e o backup fica como está. Copie-o de novo do disco, ou escolha um anterior.</translation>
    </message>
    <message>
        <source>Folder of the backup</source>
        <translation>Pasta da cópia</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Senha da cópia</translation>
    </message>
    <message>
        <source>Restore the office</source>
        <translation>Restaurar o escritório</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>The one that was chosen when the backup was made. It opens the office from now on too.</source>
        <translation>A escolhida quando o backup foi feito. A partir de agora ela também abre o escritório.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Alterar…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar um backup</translation>
    </message>
    <message>
        <source>Documents, journal and keys come back as they were when the backup was made. Afterwards go on with this office only, not with the one it was copied from.</source>
        <translation>Documentos, diário e chaves voltam como estavam quando o backup foi feito. Depois continue só com este escritório, não com o que foi copiado.</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Onde fica guardado</translation>
    </message>
    <message>
        <source>Which folder is the backup in?</source>
        <translation>Em que pasta está o backup?</translation>
    </message>
    <message>
        <source>Where shall the office be kept?</source>
        <translation>Onde o escritório deve ser guardado?</translation>
    </message>
    <message>
        <source>There is no backup in this folder.</source>
        <translation>Não há cópia nesta pasta.</translation>
    </message>
    <message>
        <source>Write the passphrase of the backup.</source>
        <translation>Escreva a senha do backup.</translation>
    </message>
    <message>
        <source>Copying and checking</source>
        <translation>Copiando e verificando</translation>
    </message>
    <message>
        <source>This passphrase does not open the backup. Check Caps Lock and try again.</source>
        <translation>Esta senha não abre o backup. Verifique o Caps Lock e tente de novo.</translation>
    </message>
    <message>
        <source>The office is not restored.</source>
        <translation>O escritório não foi restaurado.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::QuestionCard</name>
    <message>
        <source>Your answer</source>
        <translation>Sua resposta</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>Enviar a resposta</translation>
    </message>
    <message>
        <source>%1 asks: “%2”</source>
        <translation>%1 pergunta: “%2”</translation>
    </message>
    <message>
        <source>Goes by e-mail to %1. The relay sends it and can read it: no secrets here.</source>
        <translation>Vai por e-mail para %1. O servidor a envia e pode lê-la: nada de segredos aqui.</translation>
    </message>
    <message>
        <source>There is no e-mail address: call %1.</source>
        <translation>Não há endereço de e-mail: ligue para %1.</translation>
    </message>
    <message>
        <source>Write the answer.</source>
        <translation>Escreva a resposta.</translation>
    </message>
    <message>
        <source>Your question about “%1”</source>
        <translation>Sua pergunta sobre “%1”</translation>
    </message>
    <message>
        <source>The answer is on its way.</source>
        <translation>A resposta está a caminho.</translation>
    </message>
    <message>
        <source>Stands beside the document when %1 opens the link again, encrypted on the way. A message says that it is there.</source>
        <translation>Fica ao lado do documento quando %1 abrir o link de novo, criptografada no caminho. Uma mensagem avisa que ela chegou.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::OwnSignatureCard</name>
    <message>
        <source>Keep this signature</source>
        <translation>Guardar esta assinatura</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>My signature</source>
        <translation>Minha assinatura</translation>
    </message>
    <message>
        <source>What pages show when you sign. It is kept on this computer only, encrypted.</source>
        <translation>O que as páginas mostram quando você assina. Fica só neste computador, criptografada.</translation>
    </message>
    <message>
        <source>Your signature is no longer kept.</source>
        <translation>Sua assinatura não está mais guardada.</translation>
    </message>
    <message>
        <source>Your signature is kept. The queue proposes it.</source>
        <translation>Sua assinatura está guardada. A fila vai propô-la.</translation>
    </message>
    <message>
        <source>Make a signature first.</source>
        <translation>Primeiro faça uma assinatura.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nada foi alterado.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DesktopsPage</name>
    <message>
        <source>Desktops</source>
        <translation>Computadores</translation>
    </message>
    <message>
        <source>Several people work on the same documents, each on a computer of their own. The relay carries everything between them, sealed: it cannot read any of it.</source>
        <translation>Várias pessoas trabalham nos mesmos documentos, cada uma no próprio computador. O servidor intermediário leva tudo entre elas de forma cifrada: não consegue ler nada.</translation>
    </message>
    <message>
        <source>Whose computer is it?</source>
        <translation>De quem é o computador?</translation>
    </message>
    <message>
        <source>Invite a desktop</source>
        <translation>Convidar um computador</translation>
    </message>
    <message>
        <source>They are the same: let it in</source>
        <translation>São iguais: deixar entrar</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>São diferentes</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>Não aplicado</translation>
    </message>
    <message>
        <source>Somebody else was faster. These acts of this computer have changed nothing:</source>
        <translation>Alguém foi mais rápido. Estas ações deste computador não mudaram nada:</translation>
    </message>
    <message>
        <source>A further computer</source>
        <translation>Mais um computador</translation>
    </message>
    <message>
        <source>Does the other screen show the same number?</source>
        <translation>A outra tela mostra o mesmo número?</translation>
    </message>
    <message>
        <source>It is not let in, and the code is not used any more. Invite again.</source>
        <translation>Ele não entrou, e o código não vale mais. Convide de novo.</translation>
    </message>
    <message>
        <source>somebody who is no member any more</source>
        <translation>alguém que não é mais membro</translation>
    </message>
    <message>
        <source>Desktops meet through a relay. Join one under Delivery first.</source>
        <translation>Os computadores se encontram por um servidor intermediário. Entre em um primeiro, na página Entrega.</translation>
    </message>
    <message>
        <source>Moving a document to another stage</source>
        <translation>Mover um documento para outra etapa</translation>
    </message>
    <message>
        <source>Moving a deal to another stage</source>
        <translation>Mover um negócio para outra etapa</translation>
    </message>
    <message>
        <source>A signature</source>
        <translation>Uma assinatura</translation>
    </message>
    <message>
        <source>Sending a document</source>
        <translation>O envio de um documento</translation>
    </message>
    <message>
        <source>A change in contacts, members or settings</source>
        <translation>Uma alteração em contatos, membros ou configurações</translation>
    </message>
    <message>
        <source>A change of a document</source>
        <translation>Uma alteração em um documento</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Dispensar</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este computador</translation>
    </message>
    <message>
        <source>May invite others and change the settings</source>
        <translation>Pode convidar outros e mudar as configurações</translation>
    </message>
    <message>
        <source>Works on documents, contacts and deals</source>
        <translation>Trabalha com documentos, contatos e negócios</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>The computer &quot;%1&quot; asks to come in for %2.</source>
        <translation>O computador &quot;%1&quot; pede para entrar por %2.</translation>
    </message>
    <message>
        <source>Nobody is invited.</source>
        <translation>Ninguém foi convidado.</translation>
    </message>
    <message>
        <source>It is not let in.</source>
        <translation>Ele não entrou.</translation>
    </message>
    <message>
        <source>%1 belongs to the office now.</source>
        <translation>%1 agora pertence ao escritório.</translation>
    </message>
    <message>
        <source>The computer is not removed.</source>
        <translation>O computador não foi removido.</translation>
    </message>
    <message>
        <source>It is shut out. What it already has stays on it: take the computer back.</source>
        <translation>Ele ficou de fora. O que já tem continua nele: recolha o computador.</translation>
    </message>
    <message>
        <source>On the other computer choose &quot;Join an office&quot; in Countersign, and write this address and this code there.</source>
        <translation>No outro computador, escolha &quot;Entrar em um escritório&quot; no Countersign e escreva lá este endereço e este código.</translation>
    </message>
    <message>
        <source>It works once, until %1. Whoever has it can ask to come in: say it over the telephone or show it.</source>
        <translation>O código vale uma vez, até %1. Quem o tem pode pedir para entrar: diga-o por telefone ou mostre-o.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::JoinForm</name>
    <message>
        <source>Address of the relay</source>
        <translation>Endereço do servidor intermediário</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>A mesma de novo</translation>
    </message>
    <message>
        <source>Ask to come in</source>
        <translation>Pedir para entrar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>24 letters and digits, from an administrator&apos;s screen: Settings, Desktops.</source>
        <translation>24 letras e números, da tela de um administrador: Configurações, Computadores.</translation>
    </message>
    <message>
        <source>At least 8 characters. It protects the office&apos;s keys on this computer.</source>
        <translation>Pelo menos 8 caracteres. Ela protege as chaves do escritório neste computador.</translation>
    </message>
    <message>
        <source>Join an office</source>
        <translation>Entrar em um escritório</translation>
    </message>
    <message>
        <source>Your office works with Countersign already. Ask an administrator for the two things below; its documents, contacts and boards then come to this computer.</source>
        <translation>Seu escritório já trabalha com o Countersign. Peça a um administrador as duas informações abaixo; documentos, contatos e quadros vêm então para este computador.</translation>
    </message>
    <message>
        <source>Waiting to be let in</source>
        <translation>Aguardando a entrada</translation>
    </message>
    <message>
        <source>The administrator&apos;s screen shows a number now. Only when it is this one may they let you in: tell them.</source>
        <translation>A tela do administrador mostra agora um número. Só se for este ele pode deixar você entrar: diga-o a ele.</translation>
    </message>
    <message>
        <source>Fetching the office</source>
        <translation>Buscando o escritório</translation>
    </message>
    <message>
        <source>This is no code. It has 24 letters and digits.</source>
        <translation>Isto não é um código. Ele tem 24 letras e números.</translation>
    </message>
    <message>
        <source>This computer has not joined.</source>
        <translation>Este computador não entrou.</translation>
    </message>
    <message>
        <source>The relay knows no such code. It works once and for ten minutes: ask for a new one.</source>
        <translation>O servidor intermediário não conhece este código. Ele vale uma vez e por dez minutos: peça um novo.</translation>
    </message>
    <message>
        <source>Write the address as the administrator&apos;s screen shows it.</source>
        <translation>Escreva o endereço como a tela do administrador o mostra.</translation>
    </message>
    <message>
        <source>Write the code.</source>
        <translation>Escreva o código.</translation>
    </message>
    <message>
        <source>At least 8 characters, please.</source>
        <translation>Pelo menos 8 caracteres, por favor.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>As duas senhas são diferentes.</translation>
    </message>
    <message>
        <source>You stopped it, and nothing of it is kept. Ask for a new code to try again.</source>
        <translation>Você interrompeu, e nada disso foi mantido. Peça um novo código para tentar de novo.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PartyCard</name>
    <message>
        <source>No certificate yet</source>
        <translation>Ainda sem certificado</translation>
    </message>
    <message>
        <source>What %1 does</source>
        <translation>O que %1 faz</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Assina</translation>
    </message>
    <message>
        <source>Approves</source>
        <translation>Aprova</translation>
    </message>
    <message>
        <source>Gets a copy</source>
        <translation>Recebe uma cópia</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Remover %1</translation>
    </message>
    <message>
        <source>Nobody chosen yet</source>
        <translation>Ninguém escolhido ainda</translation>
    </message>
</context>
<context>
    <name>countersign::ui::QueueLine</name>
    <message>
        <source>Previous document</source>
        <translation>Documento anterior</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Próximo documento</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>which document of the queue is shown, as in &quot;1 of 2&quot;</extracomment>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RouteCard</name>
    <message>
        <source>The usual order</source>
        <translation>Ordem habitual</translation>
    </message>
    <message>
        <source>Who acts when</source>
        <translation>Quem age e quando</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>Ao mesmo tempo</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Passo %1</translation>
    </message>
    <message>
        <source>How many of step %1 are enough</source>
        <translation>Quantos do passo %1 bastam</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Todos</translation>
    </message>
    <message numerus="yes">
        <source>Any %n of them</source>
        <translation>
            <numerusform>Qualquer %n deles</numerusform>
            <numerusform>Quaisquer %n deles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 acts earlier</source>
        <translation>%1 antes</translation>
    </message>
    <message>
        <source>%1 acts later</source>
        <translation>%1 depois</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StageRemoval</name>
    <message>
        <source>Its cards go to</source>
        <translation>Os cartões dela vão para</translation>
    </message>
    <message>
        <source>Remove the stage</source>
        <translation>Remover a etapa</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Manter</translation>
    </message>
    <message>
        <source>“%1” moves cards here</source>
        <translation>“%1” move cartões para cá</translation>
    </message>
    <message>
        <source>the rule “%1”</source>
        <translation>a regra “%1”</translation>
    </message>
    <message>
        <source>“%1” cannot be removed yet</source>
        <translation>“%1” ainda não pode ser removida</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>Remover “%1”?</translation>
    </message>
    <message>
        <source>It is used under “Rules”: %1. Change or remove these first.</source>
        <translation>Ela é usada em “Regras”: %1. Altere ou remova isso primeiro.</translation>
    </message>
    <message>
        <source>No card is in it.</source>
        <translation>Não há nenhum cartão nela.</translation>
    </message>
    <message numerus="yes">
        <source>%n cards are in it. The rules of the stage they go to run for them.</source>
        <translation>
            <numerusform>Há %n cartão nela. As regras da etapa de destino valem para ele.</numerusform>
            <numerusform>Há %n cartões nela. As regras da etapa de destino valem para eles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>“%1” is removed.</source>
        <translation>“%1” foi removida.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StageRow</name>
    <message>
        <source>Grey</source>
        <translation>Cinza</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violeta</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Verde-azulado</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Laranja</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ocre</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Vermelho</translation>
    </message>
    <message>
        <source>Colour of “%1”</source>
        <translation>Cor de “%1”</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Cor</translation>
    </message>
    <message>
        <source>Name of the stage</source>
        <translation>Nome da etapa</translation>
    </message>
    <message>
        <source>What “%1” means</source>
        <translation>O que “%1” significa</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Sucesso</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Insucesso</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Mover para a esquerda</translation>
    </message>
    <message>
        <source>It is the first one.</source>
        <translation>É a primeira.</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Mover para a direita</translation>
    </message>
    <message>
        <source>It is the last one.</source>
        <translation>É a última.</translation>
    </message>
    <message>
        <source>Remove “%1”…</source>
        <translation>Remover “%1”…</translation>
    </message>
    <message>
        <source>A board needs a stage.</source>
        <translation>Um quadro precisa de uma etapa.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ExpiryLines</name>
    <message>
        <source>Your certificate ended on %1</source>
        <translation>Seu certificado expirou em %1</translation>
    </message>
    <message>
        <source>Your certificate ends today</source>
        <translation>Seu certificado expira hoje</translation>
    </message>
    <message numerus="yes">
        <source>Your certificate ends in %n day(s), on %1</source>
        <translation>
            <numerusform>Seu certificado expira em %n dia, em %1</numerusform>
            <numerusform>Seu certificado expira em %n dias, em %1</numerusform>
        </translation>
    </message>
    <message>
        <source>After that you cannot sign with it. An administrator makes a new one for you.</source>
        <translation>Depois disso você não poderá assinar com ele. Um administrador cria um novo para você.</translation>
    </message>
    <message>
        <source>After that you cannot sign with it. Ask who issued it for a new one.</source>
        <translation>Depois disso você não poderá assinar com ele. Peça um novo a quem o emitiu.</translation>
    </message>
    <message>
        <source>The company’s seal ended on %1</source>
        <translation>O selo da empresa expirou em %1</translation>
    </message>
    <message>
        <source>The company’s seal ends today</source>
        <translation>O selo da empresa expira hoje</translation>
    </message>
    <message numerus="yes">
        <source>The company’s seal ends in %n day(s), on %1</source>
        <translation>
            <numerusform>O selo da empresa expira em %n dia, em %1</numerusform>
            <numerusform>O selo da empresa expira em %n dias, em %1</numerusform>
        </translation>
    </message>
    <message>
        <source>After that no document can be closed. Renew it in the settings.</source>
        <translation>Depois disso nenhum documento poderá ser fechado. Renove-o nas configurações.</translation>
    </message>
    <message>
        <source>The company authority ended on %1</source>
        <translation>A autoridade da empresa expirou em %1</translation>
    </message>
    <message>
        <source>The company authority ends today</source>
        <translation>A autoridade da empresa expira hoje</translation>
    </message>
    <message numerus="yes">
        <source>The company authority ends in %n day(s), on %1</source>
        <translation>
            <numerusform>A autoridade da empresa expira em %n dia, em %1</numerusform>
            <numerusform>A autoridade da empresa expira em %n dias, em %1</numerusform>
        </translation>
    </message>
    <message>
        <source>After that its certificates are not trusted. Make a new one in the settings.</source>
        <translation>Depois disso seus certificados não serão confiáveis. Crie uma nova nas configurações.</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>Meu perfil</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>Remind me tomorrow</source>
        <translation>Lembrar amanhã</translation>
    </message>
</context>
<context>
    <name>countersign::ui::Button</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
</TS>
