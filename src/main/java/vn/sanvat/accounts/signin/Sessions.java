package vn.sanvat.accounts.signin;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.AccountId;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.AuditLog;

/** Where somebody is signed in. Sessions lie in the database and hold nothing but texts and numbers. */
@Component
public class Sessions {
    /** The account's id; by this name the repository finds the sessions of somebody. */
    public static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    public static final String ADDRESS = "address";
    public static final String BROWSER = "browser";
    private static final int SHOWN = 12; // of 64 digits

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final AuditLog audit;
    private final KnownDevices devices;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository, AuditLog audit, KnownDevices devices) {
        this.repository = repository;
        this.audit = audit;
        this.devices = devices;
    }

    /**
     * One session as its owner sees it.
     *
     * @param key stands for the session's id, which is a secret
     */
    public record Place(String key, Instant since, Instant last, String address, String browser, boolean here) {}

    /** @return the one that was used last first */
    public List<Place> of(AccountId account, String current) {
        return repository.findByPrincipalName(account.value()).values().stream()
                .map(session -> new Place(
                        key(session.getId()),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        text(session, ADDRESS),
                        text(session, BROWSER),
                        session.getId().equals(current)))
                .sorted(Comparator.comparing(Place::last).reversed())
                .toList();
    }

    /** Ends one session of one's own; nothing happens where it is over already. */
    public void end(Actor actor, String key) {
        repository.findByPrincipalName(actor.id().value()).keySet().stream()
                .filter(id -> key(id).equals(key))
                .forEach(id -> {
                    repository.deleteById(id);
                    audit.record(actor, "session.ended", "");
                });
    }

    /** Ends all sessions of one's own but the current one. */
    public void endOthers(Actor actor, String current) {
        endAll(actor.id(), current);
        audit.record(actor, "session.ended_all", "");
    }

    /** Ends all sessions of somebody but the current one; an empty text keeps none. No device is known any more. */
    public void endAll(AccountId account, String current) {
        devices.forget(account);
        repository.findByPrincipalName(account.value()).keySet().stream()
                .filter(id -> !id.equals(current))
                .forEach(repository::deleteById);
    }

    private static String text(Session session, String name) {
        return session.getAttributeOrDefault(name, "");
    }

    private static String key(String id) {
        return DigestUtils.sha256Hex(id).substring(0, SHOWN);
    }
}
