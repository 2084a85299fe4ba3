package vn.sanvat.accounts;

/**
 * A person while they do something.
 *
 * @param address from where, as the network says
 * @param token what they call the token that a program came with in their name; empty where they have signed in
 * @param reach how much of what the person may is open here
 * @param terms on which they do what they do now
 */
public record Actor(Account account, String address, String token, Reach reach, Terms terms) {
    public Actor(Account account, String address) {
        this(account, address, "", Reach.WHOLE, Terms.NONE);
    }

    public Actor on(Terms others) {
        return new Actor(account, address, token, reach, others);
    }

    public AccountId id() {
        return account.id();
    }

    public String name() {
        return account.name();
    }
}
