package vn.sanvat.accounts.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Account;
import vn.sanvat.accounts.AccountId;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.Email;

/**
 * The accounts, as passkeys name them. An id of 36 letters, digits and hyphens is base64url of 27 bytes, so the bytes
 * that a device keeps and the account's id are one text.
 */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private final Accounts accounts;

    PasskeyOwners(Accounts accounts) {
        this.accounts = accounts;
    }

    static Bytes handle(AccountId id) {
        return Bytes.fromBase64(id.value());
    }

    static AccountId account(PublicKeyCredentialUserEntity owner) {
        return new AccountId(owner.getId().toBase64UrlString());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return named(accounts.find(new AccountId(handle.toBase64UrlString())));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String email) {
        return named(accounts.find(Email.of(email)));
    }

    private static @Nullable PublicKeyCredentialUserEntity named(Optional<Account> found) {
        return found.map(account -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handle(account.id()))
                        .name(account.email().value())
                        .displayName(account.name())
                        .build())
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("accounts are made by invitation");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("accounts are deactivated, not deleted");
    }
}
