#include "core/flow/sample_documents.h"

#include "core/pdf/paper.h"

namespace countersign::flow {

namespace {

const QString kAgreement = QStringLiteral(R"(
<h2 align="center">Service agreement</h2>
<p align="center">between <b>Nord Biuro sp. z o.o.</b>, ul. Długa 12, 80-827 Gdańsk, Poland (the Contractor),<br/>
and <b>Müller &amp; Söhne GmbH</b>, Hafenstraße 4, 20457 Hamburg, Germany (the Client).</p>
<p><b>1. Subject.</b> The Contractor delivers office fit-out works in the Client's premises according to Annex 1, within
ninety days from signing.</p>
<p><b>2. Remuneration.</b> The Client pays EUR 48,600.00 net, in three instalments, each within 14 days of the protocol of
a partial acceptance.</p>
<p><b>3. Warranty.</b> The Contractor grants a warranty of thirty-six months on works and materials. Defects are removed
within ten working days of notice.</p>
<p><b>4. Form.</b> Changes to this agreement require documentary form with signatures of both parties.</p>
<p>&nbsp;</p><p>&nbsp;</p>
<table width="100%"><tr>
<td>Contractor<br/><br/><br/>Signature: ____________________<br/><br/>Date: ______________</td>
<td>Client<br/><br/><br/>Signature: ____________________<br/><br/>Date: ______________</td>
</tr></table>)");

const QString kProtocol = QStringLiteral(R"(
<h2 align="center">Protocol of works</h2>
<p>Nord Biuro sp. z o.o. hands over, and Контора-Сервис takes over, the works below.</p>
<table width="100%" border="1" cellspacing="0" cellpadding="5">
<tr><th align="left">Works</th><th align="right">Quantity</th><th align="right">EUR</th></tr>
<tr><td>Partition walls, glazed</td><td align="right">14 m</td><td align="right">9,240.00</td></tr>
<tr><td>Raised floor</td><td align="right">120 m²</td><td align="right">7,800.00</td></tr>
<tr><td>Lighting and sockets</td><td align="right">1</td><td align="right">4,150.00</td></tr>
</table>
<p>Remarks: ______________________________________________</p>
<p>&nbsp;</p>
<table width="100%"><tr>
<td>Handed over<br/><br/><br/>Signature: ____________________</td>
<td>Taken over<br/><br/><br/>Signature: ____________________</td>
</tr></table>)");

} // namespace

std::vector<IncomingFile> sampleDocuments()
{
    return {{QStringLiteral("Service agreement.pdf"), pdf::paperFromHtml(kAgreement)},
            {QStringLiteral("Protocol of works.pdf"), pdf::paperFromHtml(kProtocol)}};
}

} // namespace countersign::flow
