package vn.sanvat.media;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReader;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.sanvat.problem.Problem;

/**
 * The one way from bytes to pixels, with the same limits whatever door the bytes came through. What a picture says of
 * itself is looked at before it is decoded; how much is decoded at once is bounded by pixels, and each by time. Where the
 * memory is small, large pictures are read coarsely.
 */
@Component
class PictureDecoder {
    private static final int MEGA = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Of the heap for one pixel: as it is read, turned and made smaller, twice 4, and room for the rest of the site. */
    private static final int BYTES_OF_HEAP = 20;

    private final MediaProperties limits;
    /** Millions of pixels at once: one picture of the largest kind, or several smaller ones. */
    private final int most;

    private final Semaphore room;

    @Autowired
    PictureDecoder(MediaProperties limits) {
        this(limits, Runtime.getRuntime().maxMemory());
    }

    PictureDecoder(MediaProperties limits, long heap) {
        this.limits = limits;
        this.most = megapixels(Math.min(limits.mostPixels(), heap / BYTES_OF_HEAP));
        this.room = new Semaphore(most, true);
    }

    /** What becomes of the pixels; they take their room for as long. */
    interface Use<T> {
        T of(BufferedImage image);
    }

    /**
     * Decodes.
     *
     * @throws vn.sanvat.problem.ProblemOccurred 413 where it is too large or has too many passes, 415 where it is of
     *     another kind, 400 where it cannot be read, 503 where others are being decoded for too long
     */
    <T> T decode(byte[] bytes, Use<T> use) {
        if (bytes.length > limits.largestFile().toBytes()) {
            throw problem("media.too_large", 413, limits.largestFile().toMegabytes());
        }
        var type = PictureType.of(bytes).orElseThrow(() -> problem("media.type" + UntakenType.of(bytes), 415));
        var head = type == PictureType.JPEG ? JpegHead.of(bytes) : new JpegHead(0, 1);
        if (head.scans() > limits.mostScans()) {
            throw problem("media.too_many_scans", 413, head.scans(), limits.mostScans());
        }
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var reader = reader(type, head);
            try {
                reader.setInput(input, true, true);
                return decode(reader, use);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Problem.badRequest("media.unreadable").occurred(e);
        }
    }

    private <T> T decode(ImageReader reader, Use<T> use) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > limits.mostPixels()) {
            throw problem("media.too_many_pixels", 413, width, height, limits.mostPixels() / MEGA);
        }
        var step = step(width, height);
        var needed = megapixels(width * height / step / step);
        if (!entered(needed)) {
            throw Problem.unavailable("media.busy").occurred();
        }
        try {
            return use.of(greyAsSeen(read(reader, step)));
        } finally {
            room.release(needed);
        }
    }

    /** More than twice what is kept would only cost memory; less than that is read where there is not enough of it. */
    private int step(long width, long height) {
        var step = (int) Math.max(1, Math.max(width, height) / (2L * limits.longestSide()));
        while (megapixels(width * height / step / step) > most) {
            step++;
        }
        return step;
    }

    private BufferedImage read(ImageReader reader, int step) throws IOException {
        var parameters = reader.getDefaultReadParam();
        if (reader.canReadRaster() || step > 1) {
            parameters.setSourceSubsampling(step, step, 0, 0);
        }
        var deadline = new Deadline(limits.longestTime());
        reader.addIIOReadProgressListener(deadline);
        var image = reader.read(0, parameters);
        if (deadline.isOver()) {
            throw problem("media.too_slow", 413, limits.longestTime().toSeconds());
        }
        return image;
    }

    private boolean entered(int megapixels) {
        try {
            return room.tryAcquire(megapixels, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int megapixels(long pixels) {
        return (int) (1 + pixels / MEGA);
    }

    /** Java's own reader takes pictures for print on some versions only, so another reads them on all. */
    private static ImageReader reader(PictureType type, JpegHead head) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(type.format());
        while (readers.hasNext()) {
            var reader = readers.next();
            if (head.isForPrint() == reader instanceof JPEGImageReader) {
                return reader;
            }
        }
        throw new IOException("no reader for " + type);
    }

    /** Grey with transparency, or of 16 bits, would be brightened: Java takes such values for amounts of light. */
    private static BufferedImage greyAsSeen(BufferedImage image) {
        var model = image.getColorModel();
        if (image.getType() != BufferedImage.TYPE_CUSTOM
                || model.getColorSpace().getType() != ColorSpace.TYPE_GRAY) {
            return image;
        }
        var raster = image.getRaster();
        var shift = Math.max(0, model.getComponentSize(0) - 8);
        var seen = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                var grey = raster.getSample(x, y, 0) >> shift;
                var alpha = raster.getNumBands() > 1 ? raster.getSample(x, y, 1) >> shift : 0xff;
                seen.setRGB(x, y, (alpha << 24) | (grey << 16) | (grey << 8) | grey);
            }
        }
        return seen;
    }

    private static RuntimeException problem(String key, int status, Object... arguments) {
        return new Problem(key, status, List.of(arguments)).occurred();
    }
}
