package vn.sanvat.search.connection;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Trusts the one certificate that has a fingerprint, and those that it signed. It must be among those that the cluster
 * shows. Everybody can show the certificate of an authority: so it is not enough that it is there, it must have signed
 * what stands before it.
 */
final class FingerprintTrust implements X509TrustManager {
    private final String fingerprint;

    private FingerprintTrust(String fingerprint) {
        this.fingerprint = fingerprint;
    }

    /** @param fingerprint SHA-256, 64 small hexadecimal digits */
    static SSLContext of(String fingerprint) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new FingerprintTrust(fingerprint)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    static String of(X509Certificate certificate) throws CertificateException {
        return DigestUtils.sha256Hex(certificate.getEncoded());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        for (var certificate : chain) {
            if (of(certificate).equals(fingerprint)) {
                trusting(certificate).checkServerTrusted(upTo(certificate, chain), authType);
                return;
            }
        }
        throw new CertificateException("none of the " + chain.length
                + " certificates that it shows has it; the last is of "
                + chain[chain.length - 1].getSubjectX500Principal() + " and has " + of(chain[chain.length - 1]));
    }

    private static X509Certificate[] upTo(X509Certificate last, X509Certificate[] chain) {
        return Arrays.copyOf(chain, Arrays.asList(chain).indexOf(last) + 1);
    }

    private static X509TrustManager trusting(X509Certificate certificate) throws CertificateException {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("cluster", certificate);
            var factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(store);
            return (X509TrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException | IOException e) {
            throw new CertificateException(e);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("nobody signs in here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
