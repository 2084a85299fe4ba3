package vn.sanvat.accounts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What somebody is on the desk. */
public enum Role {
    /** Everything, and without limits also people and the audit log. */
    ADMINISTRATOR(EnumSet.allOf(EntryAction.class)),
    /** Writes, approves and publishes. */
    EDITOR(EnumSet.allOf(EntryAction.class)),
    /** Writes drafts and hands them in. */
    AUTHOR(EntryAction.ON_DRAFTS),
    /** Writes drafts of events of their own and hands them in. */
    ORGANISER(EntryAction.ON_DRAFTS);

    private final Set<EntryAction> actions;

    Role(Set<EntryAction> actions) {
        this.actions = actions;
    }

    boolean may(EntryAction action) {
        return actions.contains(action);
    }

    /** The role's name in forms and messages: {@code editor}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> ofKey(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
