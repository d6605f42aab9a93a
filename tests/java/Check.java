// What PDFBox and Bouncy Castle say about signed files: one JSON object a line, for tests/app/cli/tst_cli_outputs.cpp.
//   java Check LIST      LIST holds a line a file: path, or path TAB password
// For each signature of a file: whether Bouncy Castle finds the CMS good over the bytes PDFBox says are signed, and what of
// PAdES (ETSI EN 319 142-1, 6.3) is there. An exception is an answer, too.
import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.Security;
import java.util.Arrays;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.tsp.TimeStampToken;

public class Check
{
    static final class Line
    {
        private final StringBuilder text = new StringBuilder("{");
        void put(String key, Object value)
        {
            if (text.length() > 1)
                text.append(',');
            text.append('"').append(key).append("\":");
            if (value instanceof String)
                text.append('"').append(((String)value).replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ")).append('"');
            else
                text.append(value);
        }
        @Override public String toString() { return text + "}"; }
    }

    // Only the CMS itself: /Contents is padded with zeros.
    static byte[] withoutPadding(byte[] contents) throws Exception
    {
        try (ASN1InputStream in = new ASN1InputStream(contents)) {
            return in.readObject().getEncoded();
        }
    }

    static boolean verified(SignerInformation signer, CMSSignedData cms) throws Exception
    {
        X509CertificateHolder holder = (X509CertificateHolder)cms.getCertificates().getMatches(signer.getSID()).iterator().next();
        return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider("BC").build(holder));
    }

    static boolean stampFits(TimeStampToken token, byte[] bytes) throws Exception
    {
        MessageDigest digest = MessageDigest.getInstance(token.getTimeStampInfo().getMessageImprintAlgOID().getId(), "BC");
        return Arrays.equals(digest.digest(bytes), token.getTimeStampInfo().getMessageImprintDigest())
            && verified(token.toCMSSignedData().getSignerInfos().iterator().next(), token.toCMSSignedData());
    }

    // signing-certificate-v2 names the very certificate that is embedded (RFC 5035).
    static boolean namesSigner(SignerInformation signer, CMSSignedData cms) throws Exception
    {
        Attribute attribute = signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute == null || attribute.getAttrValues().size() != 1)
            return false;
        ESSCertIDv2 id = SigningCertificateV2.getInstance(attribute.getAttrValues().getObjectAt(0)).getCerts()[0];
        X509CertificateHolder holder = (X509CertificateHolder)cms.getCertificates().getMatches(signer.getSID()).iterator().next();
        MessageDigest digest = MessageDigest.getInstance(id.getHashAlgorithm().getAlgorithm().getId(), "BC");
        return Arrays.equals(digest.digest(holder.getEncoded()), id.getCertHash());
    }

    static int docMdp(PDSignature signature)
    {
        COSBase references = signature.getCOSObject().getDictionaryObject("Reference");
        if (!(references instanceof COSArray))
            return 0;
        for (int i = 0; i < ((COSArray)references).size(); ++i) {
            COSDictionary reference = (COSDictionary)((COSArray)references).getObject(i);
            if ("DocMDP".equals(reference.getNameAsString("TransformMethod")))
                return ((COSDictionary)reference.getDictionaryObject("TransformParams")).getInt("P", 2);
        }
        return 0;
    }

    static String fieldMdp(PDSignature signature)
    {
        COSBase references = signature.getCOSObject().getDictionaryObject("Reference");
        for (int i = 0; references instanceof COSArray && i < ((COSArray)references).size(); ++i) {
            COSDictionary reference = (COSDictionary)((COSArray)references).getObject(i);
            if ("FieldMDP".equals(reference.getNameAsString("TransformMethod")))
                return ((COSDictionary)reference.getDictionaryObject("TransformParams")).getNameAsString("Action");
        }
        return "";
    }

    static String check(PDSignatureField field, File file) throws Exception
    {
        Line line = new Line();
        PDSignature signature = field.getSignature();
        byte[] signed, contents;
        try (InputStream in = new FileInputStream(file)) {
            signed = signature.getSignedContent(in);
        }
        try (InputStream in = new FileInputStream(file)) {
            contents = withoutPadding(signature.getContents(in));
        }
        int[] range = signature.getByteRange();
        boolean isTimestamp = "ETSI.RFC3161".equals(signature.getSubFilter());
        line.put("field", field.getFullyQualifiedName());
        line.put("subFilter", String.valueOf(signature.getSubFilter()));
        line.put("isTimestamp", isTimestamp);
        line.put("coversFile", range.length == 4 && range[0] == 0 && range[2] + (long)range[3] == file.length());
        line.put("docMdp", docMdp(signature));
        line.put("fieldMdp", fieldMdp(signature));
        line.put("visible", field.getWidgets().get(0).getRectangle() != null && field.getWidgets().get(0).getRectangle().getWidth() > 0
                                && field.getWidgets().get(0).getAppearance() != null);
        if (isTimestamp) {
            TimeStampToken token = new TimeStampToken(new CMSSignedData(contents));
            line.put("valid", stampFits(token, signed));
            return line.toString();
        }
        CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(signed), contents);
        if (cms.getSignerInfos().size() != 1)
            throw new IllegalStateException("signers: " + cms.getSignerInfos().size());
        SignerInformation signer = cms.getSignerInfos().iterator().next();
        line.put("valid", verified(signer, cms));
        line.put("namesSigner", namesSigner(signer, cms));
        line.put("signingTimeAttribute", signer.getSignedAttributes().get(CMSAttributes.signingTime) != null);
        line.put("certificates", cms.getCertificates().getMatches(null).size());
        line.put("digest", signer.getDigestAlgOID());
        line.put("signatureAlgorithm", signer.getEncryptionAlgOID());
        AttributeTable unsigned = signer.getUnsignedAttributes();
        Attribute stamp = unsigned == null ? null : unsigned.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        line.put("timestamp", stamp == null ? "none"
                     : stampFits(new TimeStampToken(ContentInfo.getInstance(stamp.getAttrValues().getObjectAt(0))), signer.getSignature())
                           ? "good" : "wrong");
        return line.toString();
    }

    static String check(File file, String password)
    {
        Line line = new Line();
        line.put("file", file.getPath());
        try (PDDocument document = PDDocument.load(file, password)) {
            StringBuilder list = new StringBuilder("[");
            for (PDSignatureField field : document.getSignatureFields()) {
                if (field.getSignature() == null)
                    continue;
                if (list.length() > 1)
                    list.append(',');
                list.append(check(field, file));
            }
            line.put("pages", document.getNumberOfPages());
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            COSDictionary store = (COSDictionary)catalog.getDictionaryObject("DSS");
            line.put("storeCerts", store == null ? 0 : ((COSArray)store.getDictionaryObject("Certs")).size());
            int evidence = 0;
            for (String name : List.of("OCSPs", "CRLs"))
                if (store != null && store.getDictionaryObject(name) instanceof COSArray)
                    evidence += ((COSArray)store.getDictionaryObject(name)).size();
            line.put("storeEvidence", evidence);
            COSBase perms = catalog.getDictionaryObject("Perms");
            line.put("permsDocMdp", perms instanceof COSDictionary && ((COSDictionary)perms).getItem(COSName.getPDFName("DocMDP")) != null);
            line.put("signatures", new StringBuilder(list).append(']'));
        } catch (Throwable e) {
            Line failed = new Line();
            failed.put("file", file.getPath());
            failed.put("error", e.getClass().getName() + ": " + e.getMessage());
            return failed.toString();
        }
        return line.toString();
    }

    public static void main(String[] args) throws Exception
    {
        Security.addProvider(new BouncyCastleProvider());
        for (String row : Files.readAllLines(new File(args[0]).toPath())) {
            String[] columns = row.split("\t", -1);
            System.out.println(check(new File(columns[0]), columns.length > 1 ? columns[1] : ""));
        }
    }
}
