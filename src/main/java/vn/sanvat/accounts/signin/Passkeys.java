package vn.sanvat.accounts.signin;

import java.net.URI;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.accounts.Account;
import vn.sanvat.accounts.AccountId;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/**
 * Keys that a device keeps for one person and this site, by Web Authentication (W3C, level 3). The device makes sure who
 * holds it, by a finger, a face or a number, so that a key stands in place of a password.
 */
@Component
public class Passkeys {
    private static final int MOST = 20; // keys of one person
    private static final int LONGEST_NAME = 50; // characters
    private static final int LONGEST_ANSWER = 50_000; // characters of what a device sends

    private final UserCredentialRepository keys;
    private final PasskeyOwners owners;
    private final AuditLog audit;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(UserCredentialRepository keys, PasskeyOwners owners, AuditLog audit) {
        this.keys = keys;
        this.owners = owners;
        this.audit = audit;
    }

    /** One key as its owner sees it. */
    public record Passkey(String id, String name, Instant added, Instant lastUsed) {}

    /**
     * What a device is asked.
     *
     * @param challenge chance that the answer must carry; good for one answer
     * @param options for the browser, as JSON
     */
    public record Question(String challenge, String options) {}

    /** @return the newest first */
    public List<Passkey> of(AccountId account) {
        return keys.findByUserId(PasskeyOwners.handle(account)).stream()
                .map(key -> new Passkey(
                        key.getCredentialId().toBase64UrlString(), key.getLabel(), key.getCreated(), key.getLastUsed()))
                .sorted(Comparator.comparing(Passkey::added).reversed())
                .toList();
    }

    /**
     * Asks a device for a new key.
     *
     * @param site the address that the browser has open: scheme, host and port
     */
    public Question askForNew(Actor actor, String site) {
        var challenge = Bytes.random();
        return new Question(
                challenge.toBase64UrlString(), json.writeValueAsString(creation(actor, site(site, challenge))));
    }

    /**
     * @param challenge the one of {@link #askForNew}
     * @param answer the device's, as JSON
     * @throws ProblemOccurred 400 where the name or the answer is wrong, 409 where there are too many
     */
    @Transactional
    public void add(Actor actor, String site, String challenge, String answer, String typedName) {
        var name = name(typedName);
        if (of(actor.id()).size() >= MOST) {
            throw Problem.conflict("passkey.too_many", MOST).occurred();
        }
        var operations = site(site, Bytes.fromBase64(challenge));
        checked("passkey.not_added", answer, text -> {
            var given =
                    json.readValue(text, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            return operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    creation(actor, operations), new RelyingPartyPublicKey(given, name)));
        });
        audit.record(actor, "account.passkey_added", name);
    }

    /** Takes a key away; nothing happens where the person has no such key. */
    @Transactional
    public void remove(Actor actor, String id) {
        of(actor.id()).stream()
                .filter(key -> key.id().equals(id))
                .forEach(key -> remove(actor.account(), key, actor.address()));
    }

    @Transactional
    public void removeAll(Account account, String address) {
        of(account.id()).forEach(key -> remove(account, key, address));
    }

    private void remove(Account account, Passkey key, String address) {
        keys.delete(Bytes.fromBase64(key.id()));
        audit.record(account, "account.passkey_removed", key.name(), address);
    }

    /** Asks for any key that the device has for this site. */
    public Question ask(String site) {
        var challenge = Bytes.random();
        var options = site(site, challenge)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        return new Question(challenge.toBase64UrlString(), json.writeValueAsString(options));
    }

    /**
     * @return whose key answered
     * @throws ProblemOccurred 401 where none did, or one that seems to be a copy
     */
    @Transactional
    AccountId owner(String site, String challenge, String answer) {
        var operations = site(site, Bytes.fromBase64(challenge));
        return checked("passkey.wrong", answer, text -> {
            var given =
                    json.readValue(text, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var before = Objects.requireNonNull(keys.findByCredentialId(given.getRawId()), "unknown key");
            var owner = operations.authenticate(new RelyingPartyAuthenticationRequest(
                    operations.createCredentialRequestOptions(
                            new ImmutablePublicKeyCredentialRequestOptionsRequest(null)),
                    given));
            var after = Objects.requireNonNull(keys.findByCredentialId(given.getRawId()));
            requireCountsOn(before, after);
            return PasskeyOwners.account(owner);
        });
    }

    /** Devices that count their answers count upwards; one that falls back was copied (Web Authentication, 6.1.1). */
    private static void requireCountsOn(CredentialRecord before, CredentialRecord after) {
        var counts = before.getSignatureCount() > 0 || after.getSignatureCount() > 0;
        if (counts && after.getSignatureCount() <= before.getSignatureCount()) {
            throw new IllegalArgumentException("the device counts backwards");
        }
    }

    private PublicKeyCredentialCreationOptions creation(Actor actor, WebAuthnRelyingPartyOperations operations) {
        var person = UsernamePasswordAuthenticationToken.authenticated(
                actor.account().email().value(), null, AuthorityUtils.NO_AUTHORITIES);
        return operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(person));
    }

    /** A device is bound to the host; asked twice with the same challenge, it is the same question. */
    private WebAuthnRelyingPartyOperations site(String address, Bytes challenge) {
        var uri = URI.create(address);
        var host = Objects.requireNonNullElse(uri.getHost(), "");
        var origin = uri.getScheme() + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        var operations = new Webauthn4JRelyingPartyOperations(
                owners,
                keys,
                PublicKeyCredentialRpEntity.builder().id(host).name(host).build(),
                Set.of(origin));
        operations.setCustomizeCreationOptions(options -> options.challenge(challenge)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.challenge(challenge).userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    /** What comes from outside is malformed in more ways than the libraries have exceptions for. */
    private static <T> T checked(String problem, String answer, Function<String, T> check) {
        if (answer.length() > LONGEST_ANSWER) {
            throw Problem.badRequest("request.malformed").occurred();
        }
        try {
            return check.apply(answer);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Problem(problem, problem.equals("passkey.wrong") ? 401 : 400, List.of()).occurred();
        }
    }

    private static String name(String typed) {
        var name = typed.length() > 4 * LONGEST_NAME
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            throw Problem.badRequest("passkey.name", LONGEST_NAME).occurred();
        }
        return name;
    }
}
