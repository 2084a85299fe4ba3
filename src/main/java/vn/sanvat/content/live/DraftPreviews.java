package vn.sanvat.content.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.sanvat.content.Candidate;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.content.Snapshot;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.history.ContentHistory;

/** Lets those who have a signed link see a draft as it would be, until the link expires; no account is needed. */
public class DraftPreviews {
    private static final String DRAFTS = "_drafts/";
    private static final int KEY = 32; // bytes
    private final ContentHistory history;
    private final Content content;
    private final Clock clock;
    private final SecretKeySpec key;
    private final List<DraftRule> rules;

    DraftPreviews(ContentHistory history, Content content, Clock clock, Path keyFile, List<DraftRule> rules) {
        this.history = history;
        this.content = content;
        this.clock = clock;
        this.rules = List.copyOf(rules);
        this.key = new SecretKeySpec(keyBytes(keyFile), "HmacSHA256");
    }

    /**
     * What a link shows: everything public, and the draft in its place, as far as it goes.
     *
     * @param isDraft whether it is not what is public
     * @param faults what is missing or wrong
     */
    public record Preview(EntryId id, Language language, Snapshot snapshot, boolean isDraft, List<Fault> faults) {}

    /** @return a token, good in an address */
    public String token(EntryFile file, Duration valid) {
        var words = clock.instant().plus(valid).getEpochSecond() + " " + file.path();
        return encoded(words.getBytes(StandardCharsets.UTF_8)) + "." + encoded(signature(words));
    }

    /** @return nothing where the token is not one of this site, has expired, or names what is no more */
    public Optional<Preview> open(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            var words = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
            var isOurs = MessageDigest.isEqual(
                    signature(words), Base64.getUrlDecoder().decode(parts[1]));
            if (!isOurs
                    || Instant.ofEpochSecond(Long.parseLong(words.split(" ")[0]))
                            .isBefore(clock.instant())) {
                return Optional.empty();
            }
            return EntryFile.of(words.substring(words.indexOf(' ') + 1)).flatMap(this::preview);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Preview> preview(EntryFile file) {
        var published = content.current();
        var site = published.site();
        Map<String, String> files = new HashMap<>();
        add(EntryFile.source(file.id()), files);
        site.languages().stream()
                .filter(language -> !language.equals(site.source()))
                .forEach(language -> add(new EntryFile(file.id(), language), files));
        var candidate = content.draft(file.id(), files, clock.instant());
        return candidate
                .entry()
                .map(entry -> new Preview(
                        file.id(),
                        Objects.requireNonNullElse(file.language(), site.source()),
                        published.with(entry),
                        history.tree().find(DRAFTS + file.path()).isPresent(),
                        faults(file, files, candidate)));
    }

    private List<Fault> faults(EntryFile file, Map<String, String> files, Candidate candidate) {
        var text = files.getOrDefault(file.path(), "");
        var source = files.getOrDefault(EntryFile.source(file.id()).path(), "");
        return Stream.concat(
                        candidate.faults().stream()
                                .filter(fault -> fault.file().equals(file.path()))
                                .filter(fault -> fault.severity() != Fault.Severity.WARNING
                                        || fault.key().equals("translation.partial")),
                        rules.stream()
                                .flatMap(
                                        rule -> rule
                                                .check(
                                                        content.current()
                                                                .schema()
                                                                .of(file.id().type()),
                                                        file,
                                                        text,
                                                        source)
                                                .stream()))
                .toList();
    }

    private void add(EntryFile file, Map<String, String> files) {
        var tree = history.tree();
        tree.find(DRAFTS + file.path())
                .or(() -> tree.find(file.path()))
                .ifPresent(found -> files.put(file.path(), new String(tree.read(found), StandardCharsets.UTF_8)));
    }

    private byte[] signature(String words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A key of this home, so that links work after a restart. */
    private static byte[] keyBytes(Path file) {
        try {
            if (!Files.exists(file) || Files.size(file) != KEY) {
                var bytes = new byte[KEY];
                new SecureRandom().nextBytes(bytes);
                Files.write(file, bytes);
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
