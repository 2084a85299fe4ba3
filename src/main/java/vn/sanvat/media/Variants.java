package vn.sanvat.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.sanvat.content.Image;
import vn.sanvat.content.live.ContentProperties;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.problem.ProblemOccurred;

/**
 * The sizes of a picture that pages ask for, as WebP. They are made when they are first asked for and kept in {@code
 * data/media}, which can be deleted at any time.
 */
@Component
public class Variants {
    private static final Pattern FORM = Pattern.compile("(\\d{3,4})(?:c(\\d{1,3})-(\\d{1,3}))?");
    private static final int STEP = 10; // of the focal point: so that there are not thousands of each

    private static final Logger log = LoggerFactory.getLogger(Variants.class);
    private static final int UNUSABLE_KNOWN = 10_000;

    private final Path folder;
    private final Path temporary;
    private final PictureDecoder decoder;
    private final ConcurrentMap<Path, CompletableFuture<Void>> making = new ConcurrentHashMap<>();
    private final Cache<String, Boolean> unusable =
            Caffeine.newBuilder().maximumSize(UNUSABLE_KNOWN).build();

    Variants(ContentProperties properties, PictureDecoder decoder) {
        this.folder = properties.data().resolve("media");
        this.temporary = properties.temporary();
        this.decoder = decoder;
    }

    /**
     * One size.
     *
     * @param cut whether it is cut to three to two around the point
     */
    public record Size(int width, boolean cut, int focusX, int focusY) {
        /** @return nothing where pages never ask for this size */
        public static Optional<Size> of(String name) {
            var parts = FORM.matcher(name);
            if (!parts.matches()) {
                return Optional.empty();
            }
            var cut = parts.group(2) != null;
            var size = new Size(
                    Integer.parseInt(parts.group(1)),
                    cut,
                    cut ? Integer.parseInt(parts.group(2)) : 0,
                    cut ? Integer.parseInt(parts.group(3)) : 0);
            var known = (cut ? Image.CUTS : Image.WIDTHS).contains(size.width)
                    && size.focusX <= 100
                    && size.focusY <= 100
                    && size.focusX % STEP == 0
                    && size.focusY % STEP == 0;
            return known ? Optional.of(size) : Optional.empty();
        }

        public String name() {
            return width + (cut ? "c" + focusX + "-" + focusY : "");
        }
    }

    /**
     * One size of a picture.
     *
     * @param state names the bytes of the original
     * @throws vn.sanvat.problem.ProblemOccurred 404 where the original is no picture that the site can show, 503 where
     *     too many are being made
     */
    public byte[] webp(String state, Size size, Supplier<byte[]> original) {
        var file = folder.resolve(state.substring(0, 2)).resolve(state + "-" + size.name() + ".webp");
        try {
            if (!Files.exists(file)) {
                makeOnce(file, state, size, original);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever asks for a size that is being made waits for that one alone. */
    private void makeOnce(Path file, String state, Size size, Supplier<byte[]> original) throws IOException {
        if (unusable.getIfPresent(state) != null) {
            throw Problem.notFound("media.unknown").occurred();
        }
        var mine = new CompletableFuture<Void>();
        var before = making.putIfAbsent(file, mine);
        if (before != null) {
            before.join();
            return;
        }
        try {
            if (!Files.exists(file)) {
                write(file, made(state, size, original.get()));
            }
        } finally {
            making.remove(file);
            mine.complete(null);
        }
    }

    /** A picture that came by git may be of any kind, a pointer of Git LFS or cut off: said once, not to each reader. */
    private byte[] made(String state, Size size, byte[] original) {
        try {
            return decoder.decode(original, image -> encoded(resized(image, size)));
        } catch (ProblemOccurred e) {
            if (e.problem().status() == 503) {
                throw e;
            }
            unusable.put(state, true);
            log.warn("The picture {} is not shown: {}", state, ProblemMessages.text(e.problem(), Locale.ENGLISH));
            throw Problem.notFound("media.unknown").occurred(e);
        }
    }

    private static byte[] encoded(BufferedImage image) {
        try {
            return Pictures.encoded(image, "webp");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.createDirectories(temporary);
        var made = Files.createTempFile(temporary, "picture", ".tmp");
        Files.write(made, bytes);
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static BufferedImage resized(BufferedImage image, Size size) {
        return size.cut()
                ? Scaling.crop(image, size.width(), size.width() * 2 / 3, size.focusX(), size.focusY())
                : Scaling.width(image, size.width());
    }
}
