package vn.sanvat.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import vn.sanvat.content.ContentProperties;
import vn.sanvat.problem.ProblemOccurred;

class PicturesTests {
    private final Pictures pictures = new Pictures(new MediaProperties(DataSize.ofMegabytes(1), 2_000_000, 600));

    /** Left half red, right half blue. */
    private static BufferedImage picture(int width, int height, boolean alpha) {
        var image = new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** A JPEG whose EXIF says that the camera was held upright, and where. */
    static byte[] withExif(byte[] jpeg) {
        var tiff = "49492a0008000000" // little endian, first directory at 8
                + "0200" // two entries
                + "1201030001000000" + "06000000" // orientation 6
                + "0f010200" + "08000000" + "26000000" // make, eight letters at 38
                + "00000000" // no more
                + HexFormat.of().formatHex("CAMERA1\0".getBytes(StandardCharsets.US_ASCII));
        var exif = HexFormat.of().parseHex("457869660000" + tiff);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(0xff);
        out.write(0xe1);
        out.write((exif.length + 2) >> 8);
        out.write((exif.length + 2) & 0xff);
        out.write(exif, 0, exif.length);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    @Test
    void aPictureIsTurnedUprightAndItsMetadataIsGone() throws Exception {
        var upload = withExif(bytes(picture(400, 200, false), "jpeg"));
        assertThat(new String(upload, StandardCharsets.ISO_8859_1)).contains("CAMERA1");
        var kept = pictures.prepare(upload);
        assertThat(kept.name("anh")).matches("anh-200x400-[0-9a-f]{8}\\.jpg");
        assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("CAMERA1");
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept.bytes()))
                        .getDirectories())
                .noneMatch(directory -> directory.getName().contains("Exif"));
        var image = ImageIO.read(new ByteArrayInputStream(kept.bytes()));
        assertThat(new Color(image.getRGB(100, 50)).getRed())
                .as("what was left is up")
                .isGreaterThan(200);
        assertThat(new Color(image.getRGB(100, 350)).getBlue()).isGreaterThan(200);
    }

    @Test
    void aLargePictureIsMadeSmallerAndTransparencyStays() throws IOException {
        var kept = pictures.prepare(bytes(picture(1200, 900, true), "png"));
        assertThat(kept.name("a")).startsWith("a-600x450-").endsWith(".png");
    }

    @Test
    void webpIsTaken() throws IOException {
        assertThat(pictures.prepare(bytes(picture(300, 200, false), "webp")).name("a"))
                .startsWith("a-300x200-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<html>",
                "GIF89a...........",
                "%PDF-1.7 .........",
                ""
            })
    void whatIsNoPictureIsRefusedByItsBytes(String text) {
        assertThatThrownBy(() -> pictures.prepare(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        ProblemOccurred.class,
                        e -> assertThat(e.problem().status()).isEqualTo(415));
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsDecoded() throws IOException {
        var bomb = bytes(picture(4000, 4000, false), "png");
        assertThat(bomb.length).isLessThan(200_000);
        assertThatThrownBy(() -> pictures.prepare(bomb)).hasMessageContaining("media.too_many_pixels");
        assertThatThrownBy(() -> pictures.prepare(new byte[1024 * 1024 + 1])).hasMessageContaining("media.too_large");
    }

    @Test
    void aDamagedPictureIsToldAndNothingElse() throws IOException {
        var half = java.util.Arrays.copyOf(bytes(picture(300, 200, false), "png"), 60);
        assertThatThrownBy(() -> pictures.prepare(half)).hasMessageContaining("media.unreadable");
    }

    @Test
    void sizesAreMadeOnceAndCutAroundWhatMatters(@TempDir Path home) throws IOException {
        var variants = new Variants(
                new ContentProperties(home.toString(), ZoneId.of("Asia/Ho_Chi_Minh"), Duration.ofSeconds(2)));
        var original = bytes(picture(1600, 600, false), "jpeg");
        var left = variants.webp("ab12", new Variants.Size(320, true, 0, 50), () -> original);
        var image = ImageIO.read(new ByteArrayInputStream(left));
        assertThat(image.getWidth()).isEqualTo(320);
        assertThat(image.getHeight()).isEqualTo(213);
        assertThat(new Color(image.getRGB(200, 100)).getRed()).isGreaterThan(200);
        var right = variants.webp("ab12", new Variants.Size(320, true, 100, 50), () -> original);
        assertThat(new Color(ImageIO.read(new ByteArrayInputStream(right)).getRGB(150, 100)).getBlue())
                .isGreaterThan(200);
        assertThat(variants.webp("ab12", new Variants.Size(320, true, 0, 50), () -> {
                    throw new AssertionError("made twice");
                }))
                .isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(strings = {"321", "640c5-50", "640c110-0", "1600c50-50", "", "x", "640c50", "99999"})
    void onlySizesThatPagesAskForAreMade(String name) {
        assertThat(Variants.Size.of(name)).isEmpty();
    }

    /** A text of a PNG may be packed a thousand times smaller than it is. */
    @Test
    void aTextInAPictureIsNotUnpacked() throws IOException {
        var png = bytes(picture(60, 40, false), "png");
        var text = new ByteArrayOutputStream();
        text.writeBytes("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (var packed = new DeflaterOutputStream(text)) {
            var block = new byte[1 << 20];
            for (long size = 0; size < 2 * Runtime.getRuntime().maxMemory(); size += block.length) {
                packed.write(block);
            }
        }
        assertThat(text.size()).isLessThan(16 * 1024 * 1024);
        var withText = new ByteArrayOutputStream();
        var out = new DataOutputStream(withText);
        var afterHeader = 8 + 25;
        out.write(png, 0, afterHeader);
        out.writeInt(text.size());
        var chunk = new ByteArrayOutputStream();
        chunk.writeBytes("zTXt".getBytes(StandardCharsets.ISO_8859_1));
        text.writeTo(chunk);
        chunk.writeTo(out);
        var sum = new CRC32();
        sum.update(chunk.toByteArray());
        out.writeInt((int) sum.getValue());
        out.write(png, afterHeader, png.length - afterHeader);

        var roomy = new Pictures(new MediaProperties(DataSize.ofMegabytes(16), 2_000_000, 600));
        assertThat(roomy.prepare(withText.toByteArray()).bytes()).hasSizeLessThan(10_000);
    }
}
