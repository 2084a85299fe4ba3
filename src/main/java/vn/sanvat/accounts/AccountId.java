package vn.sanvat.accounts;

import java.util.UUID;
import java.util.regex.Pattern;

/** Names one account for ever; it says nothing about the person. */
public record AccountId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public AccountId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not the id of an account: " + value);
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    public static AccountId random() {
        return new AccountId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
