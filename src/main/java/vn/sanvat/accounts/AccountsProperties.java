package vn.sanvat.accounts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of accounts and signing in.
 *
 * @param setUpLink whether a link to make the first administrator is printed while there is no account
 * @param setUpLinkValid how long that link can be used
 * @param invitationValid how long an invitation can be used
 * @param resetValid how long a link to choose a new password can be used
 * @param triesPerAccount failed tries to sign in to one account from one address within the window, or from one browser
 *     that it was entered from before; after that, none is looked at
 * @param triesPerAccountAnywhere the same from all addresses together; browsers that it was entered from go on
 * @param triesPerAddress the same from one address, or from one /64 of IPv6
 * @param triesWindow how long a failed try counts
 * @param confirmationValid how long after giving the password again roles and passwords can be changed
 * @param longestSession after this time one signs in again, however busy one was
 * @param mailFrom sender of invitations; empty: {@code spring.mail.username}
 */
@ConfigurationProperties("sanvat.accounts")
public record AccountsProperties(
        @DefaultValue("true") boolean setUpLink,
        @DefaultValue("24h") Duration setUpLinkValid,
        @DefaultValue("7d") Duration invitationValid,
        @DefaultValue("24h") Duration resetValid,
        @DefaultValue("10") int triesPerAccount,
        @DefaultValue("100") int triesPerAccountAnywhere,
        @DefaultValue("50") int triesPerAddress,
        @DefaultValue("15m") Duration triesWindow,
        @DefaultValue("10m") Duration confirmationValid,
        @DefaultValue("14d") Duration longestSession,
        @DefaultValue("") String mailFrom) {}
