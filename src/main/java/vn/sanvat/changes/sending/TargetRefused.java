package vn.sanvat.changes.sending;

import java.net.UnknownHostException;

/** A name leads to an address that may not be asked. */
class TargetRefused extends UnknownHostException {
    private static final long serialVersionUID = 1L;
    private final String address;

    TargetRefused(String address) {
        super(address + " may not be asked");
        this.address = address;
    }

    String address() {
        return address;
    }
}
