package vn.sanvat.media;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.springframework.stereotype.Component;
import vn.sanvat.problem.Problem;

/** Takes in pictures: decides by the bytes what they are, refuses what is too large before decoding, and keeps nothing but the picture. */
@Component
public class Pictures {
    private static final float QUALITY = 0.86f;
    private final MediaProperties limits;
    private final PictureDecoder decoder;

    Pictures(MediaProperties limits, PictureDecoder decoder) {
        this.limits = limits;
        this.decoder = decoder;
    }

    /**
     * Prepares an upload.
     *
     * @throws vn.sanvat.problem.ProblemOccurred 413 where it is too large, 415 where it is no JPEG, PNG or WebP, 400 where
     *     it cannot be read
     */
    public Picture prepare(byte[] bytes) {
        return decoder.decode(bytes, image -> kept(image, bytes));
    }

    private Picture kept(BufferedImage decoded, byte[] bytes) {
        try {
            var isPng = PictureType.of(bytes)
                    .filter(type -> type == PictureType.PNG)
                    .isPresent();
            var upright = turned(decoded, isPng ? 1 : orientation(bytes));
            var image = Scaling.fit(upright, limits.longestSide());
            var opaque = !image.getColorModel().hasAlpha();
            return new Picture(
                    encoded(image, opaque ? "jpeg" : "png"),
                    image.getWidth(),
                    image.getHeight(),
                    opaque ? "jpg" : "png");
        } catch (IOException e) {
            throw Problem.badRequest("media.unreadable").occurred(e);
        }
    }

    /** Not of a PNG, whose compressed texts may be of any length. 1 to 8, as cameras write which way they were held. */
    private static int orientation(byte[] bytes) {
        try {
            var directory = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            return directory != null && directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? directory.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : 1;
        } catch (ImageProcessingException | MetadataException | IOException e) {
            return 1;
        }
    }

    private static BufferedImage turned(BufferedImage image, int orientation) {
        if (orientation < 2 || orientation > 8) {
            return image;
        }
        var width = image.getWidth();
        var height = image.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        var swapped = orientation > 4;
        var turned = Scaling.canvas(swapped ? height : width, swapped ? width : height, image);
        var graphics = turned.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return turned;
    }

    static byte[] encoded(BufferedImage image, String format) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            var parameters = writer.getDefaultWriteParam();
            if (!format.equals("png")) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionType(parameters.getCompressionTypes()[0]);
                parameters.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
