// iText 5, as its own examples sign (append mode, CAdES, detached) and verify (integrity of each signature; it has no
// difference analysis): in process, key loaded, after warm-up.
import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Security;
import java.security.cert.Certificate;

import com.itextpdf.text.pdf.AcroFields;
import com.itextpdf.text.pdf.PdfReader;
import com.itextpdf.text.pdf.PdfSignatureAppearance;
import com.itextpdf.text.pdf.PdfStamper;
import com.itextpdf.text.pdf.security.BouncyCastleDigest;
import com.itextpdf.text.pdf.security.MakeSignature;
import com.itextpdf.text.pdf.security.PrivateKeySignature;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

public class ITextBench
{
    static final class Nowhere extends OutputStream
    {
        long written;
        @Override public void write(int b) { ++written; }
        @Override public void write(byte[] b, int off, int len) { written += len; }
    }

    static PrivateKey key;
    static Certificate[] chain;

    static void sign(File file) throws Exception
    {
        PdfReader reader = new PdfReader(file.getPath(), null, true);
        Nowhere out = new Nowhere();
        PdfStamper stamper = PdfStamper.createSignature(reader, out, '\0', null, true);
        PdfSignatureAppearance appearance = stamper.getSignatureAppearance();
        MakeSignature.signDetached(appearance, new BouncyCastleDigest(), new PrivateKeySignature(key, "SHA256", "BC"),
                                   chain, null, null, null, 0, MakeSignature.CryptoStandard.CADES);
        reader.close();
        if (out.written <= file.length())
            throw new IllegalStateException("nothing was appended");
    }

    static void verify(File file) throws Exception
    {
        PdfReader reader = new PdfReader(file.getPath(), null, true);
        AcroFields fields = reader.getAcroFields();
        if (fields.getSignatureNames().isEmpty())
            throw new IllegalStateException("no signature: " + file);
        for (String name : fields.getSignatureNames())
            if (!fields.verifySignature(name, "BC").verify())
                throw new IllegalStateException("broken: " + file);
        reader.close();
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
        chain = store.getCertificateChain(alias);
        BenchClock.run("itext", args[1], Integer.parseInt(args[4]), file -> {
            if (signs)
                sign(file);
            else
                verify(file);
        });
    }
}
