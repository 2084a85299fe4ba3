package vn.sanvat.admin;

import vn.sanvat.OwnSite;
import vn.sanvat.accounts.Account;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.Email;
import vn.sanvat.accounts.Grant;
import vn.sanvat.accounts.Role;
import vn.sanvat.accounts.people.AcceptInvitation;
import vn.sanvat.accounts.people.InvitePerson;
import vn.sanvat.accounts.people.SetUpSite;

/** Makes the people that tests of the desk need, by the actions that make real ones. */
public record DeskPeople(Accounts accounts, SetUpSite setUp, InvitePerson invite, AcceptInvitation accept) {
    public static final String PASSWORD = "nước mắm Nam Ô ba năm";
    private static final String ADDRESS = "127.0.0.1";

    public Actor administrator() {
        var email = Email.of("ha@sanvat.example");
        var account = accounts.find(email)
                .orElseGet(() -> setUp.setUp(setUp.newLink(), "Trần Thị Hà", email.value(), PASSWORD, ADDRESS));
        return new Actor(account, ADDRESS);
    }

    /** The people of a site that a test has for itself. */
    public static DeskPeople of(OwnSite site) {
        return new DeskPeople(
                site.get(Accounts.class),
                site.get(SetUpSite.class),
                site.get(InvitePerson.class),
                site.get(AcceptInvitation.class));
    }

    /** @param name the first part of the address, so that tests do not meet */
    public Actor person(String name, Grant grant) {
        var email = Email.of(name + "@sanvat.example");
        return new Actor(accounts.find(email).orElseGet(() -> invited(name, email, grant)), ADDRESS);
    }

    public Actor person(String name, Role role) {
        return person(name, Grant.of(role));
    }

    private Account invited(String name, Email email, Grant grant) {
        var invited = invite.invite(administrator(), "Người " + name, email.value(), grant);
        return accept.accept(invited.secret(), "Người " + name, PASSWORD, ADDRESS);
    }

    public DeskClient signedIn(int port, Actor actor) {
        return new DeskClient(port).signIn(actor.account().email().value(), PASSWORD);
    }
}
