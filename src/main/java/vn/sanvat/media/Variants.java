package vn.sanvat.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import vn.sanvat.content.ContentProperties;

/**
 * The sizes of a picture that pages ask for, as WebP. They are made when they are first asked for and kept in {@code
 * data/media}, which can be deleted at any time.
 */
@Component
public class Variants {
    /** Widths of whole pictures. */
    public static final Set<Integer> WIDTHS = Set.of(320, 640, 960, 1600);

    /** Widths of those that are cut to three to two, around what matters. */
    public static final Set<Integer> CUTS = Set.of(320, 640, 960);

    private static final Pattern FORM = Pattern.compile("(\\d{3,4})(?:c(\\d{1,3})-(\\d{1,3}))?");
    private static final int STEP = 10; // of the focal point: so that there are not thousands of each

    private final Path folder;

    Variants(ContentProperties properties) {
        this.folder = properties.data().resolve("media");
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
            var known = (cut ? CUTS : WIDTHS).contains(size.width)
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

    /** @param state names the bytes of the original */
    public byte[] webp(String state, Size size, Supplier<byte[]> original) {
        var file = folder.resolve(state.substring(0, 2)).resolve(state + "-" + size.name() + ".webp");
        try {
            if (!Files.exists(file)) {
                make(file, size, original.get());
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One at a time: several at once would only wait for the processor, and need memory. */
    private synchronized void make(Path file, Size size, byte[] original) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var image = Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(original)))
                .orElseThrow(() -> new IOException("not a picture"));
        var bytes = Pictures.encoded(resized(image, size), "webp");
        Files.createDirectories(file.getParent());
        var temporary = Files.createTempFile(file.getParent(), "new", ".tmp");
        Files.write(temporary, bytes);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static BufferedImage resized(BufferedImage image, Size size) {
        return size.cut()
                ? Scaling.crop(image, size.width(), size.width() * 2 / 3, size.focusX(), size.focusY())
                : Scaling.width(image, size.width());
    }
}
