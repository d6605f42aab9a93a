// PDFBox 2 with Bouncy Castle, as its own examples sign and verify: in process, key loaded, after warm-up.
// Verifying checks each signature's CMS over its ByteRange; PDFBox has no difference analysis.
import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Hashtable;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureInterface;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

public class PdfBoxBench
{
    static final class Nowhere extends OutputStream
    {
        long written;
        @Override public void write(int b) { ++written; }
        @Override public void write(byte[] b, int off, int len) { written += len; }
    }

    static PrivateKey key;
    static X509Certificate certificate;

    static byte[] cms(byte[] content) throws Exception
    {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        Hashtable<ASN1ObjectIdentifier, Attribute> table = new Hashtable<>();
        table.put(PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                  new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                                new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash)))));
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        JcaSignerInfoGeneratorBuilder builder =
            new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().setProvider("BC").build());
        builder.setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(new AttributeTable(table)));
        generator.addSignerInfoGenerator(
            builder.build(new JcaContentSignerBuilder("SHA256withRSA").setProvider("BC").build(key), certificate));
        generator.addCertificates(new JcaCertStore(Arrays.asList(certificate)));
        return generator.generate(new CMSProcessableByteArray(content), false).getEncoded();
    }

    static void sign(File file) throws Exception
    {
        try (PDDocument document = PDDocument.load(file); SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setSignDate(Calendar.getInstance());
            SignatureInterface signer = content -> {
                try {
                    return cms(content.readAllBytes());
                } catch (java.io.IOException e) {
                    throw e;
                } catch (Exception e) {
                    throw new java.io.IOException(e);
                }
            };
            document.addSignature(signature, signer, options);
            Nowhere out = new Nowhere();
            document.saveIncremental(out);
            if (out.written <= file.length())
                throw new IllegalStateException("nothing was appended");
        }
    }

    static void verify(File file) throws Exception
    {
        try (PDDocument document = PDDocument.load(file)) {
            int good = 0;
            for (PDSignature signature : document.getSignatureDictionaries()) {
                byte[] content;
                byte[] contents;
                try (InputStream in = new FileInputStream(file)) {
                    content = signature.getSignedContent(in);
                }
                try (InputStream in = new FileInputStream(file)) {
                    contents = signature.getContents(in);
                }
                CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(content), contents);
                for (SignerInformation signer : cms.getSignerInfos()) {
                    X509CertificateHolder holder =
                        (X509CertificateHolder)cms.getCertificates().getMatches(signer.getSID()).iterator().next();
                    if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider("BC").build(holder)))
                        throw new IllegalStateException("broken: " + file);
                    ++good;
                }
            }
            if (good == 0)
                throw new IllegalStateException("no signature: " + file);
        }
    }

    public static void main(String[] args) throws Exception
    {
        Security.addProvider(new BouncyCastleProvider());
        boolean signs = args[0].equals("sign");
        char[] passphrase = Files.readString(new File(args[3]).toPath()).trim().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = new FileInputStream(args[2])) {
            store.load(in, passphrase);
        }
        String alias = store.aliases().nextElement();
        key = (PrivateKey)store.getKey(alias, passphrase);
        certificate = (X509Certificate)store.getCertificate(alias);
        BenchClock.run("pdfbox", args[1], Integer.parseInt(args[4]), file -> {
            if (signs)
                sign(file);
            else
                verify(file);
        });
    }
}
