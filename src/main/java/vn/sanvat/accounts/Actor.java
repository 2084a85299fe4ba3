package vn.sanvat.accounts;

/**
 * A person while they do something.
 *
 * @param address from where, as the network says
 */
public record Actor(Account account, String address) {
    public AccountId id() {
        return account.id();
    }

    public String name() {
        return account.name();
    }
}
