package vn.sanvat.changes.sending;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Addresses with the same first bits: {@code 10.0.0.0/8}, {@code fc00::/7}. */
final class Network {
    private static final Pattern FORM =
            Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)/([0-9]{1,3})");
    private final byte[] first;
    private final int bits;

    private Network(byte[] first, int bits) {
        this.first = first.clone();
        this.bits = bits;
    }

    /** @throws IllegalArgumentException where it is none */
    static Network of(String text) {
        var form = FORM.matcher(text.strip());
        if (form.matches()) {
            try {
                // digits only: nothing is looked up
                var address = InetAddress.getByName(form.group(1)).getAddress();
                var bits = Integer.parseInt(form.group(2));
                if (bits <= address.length * Byte.SIZE) {
                    return new Network(address, bits);
                }
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("“" + text + "” is no network: write 10.0.0.0/8 or fd00::/8", e);
            }
        }
        throw new IllegalArgumentException("“" + text + "” is no network: write 10.0.0.0/8 or fd00::/8");
    }

    boolean has(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length != first.length) {
            return false;
        }
        var whole = bits / Byte.SIZE;
        if (!Arrays.equals(bytes, 0, whole, first, 0, whole)) {
            return false;
        }
        var rest = bits % Byte.SIZE;
        return rest == 0 || (bytes[whole] ^ first[whole]) >> (Byte.SIZE - rest) == 0;
    }

    @Override
    public String toString() {
        return Arrays.toString(first) + "/" + bits;
    }
}
