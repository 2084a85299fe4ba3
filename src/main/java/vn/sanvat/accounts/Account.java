package vn.sanvat.accounts;

import java.util.List;
import java.util.Locale;

/**
 * Somebody who may sign in, or may soon.
 *
 * @param stamp changes with the password, the roles and the state; a session with another stamp is over
 */
public record Account(AccountId id, Email email, String name, State state, List<Grant> grants, String stamp) {
    public Account {
        grants = List.copyOf(grants);
    }

    public enum State {
        /** Has a link to choose a password with. */
        INVITED,
        ACTIVE,
        DEACTIVATED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    /** Whether this person may do what concerns the site as a whole. */
    public boolean isAdministrator() {
        return grants.stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR && !grant.isLimited());
    }

    Account with(List<Grant> others) {
        return new Account(id, email, name, state, others, stamp);
    }
}
