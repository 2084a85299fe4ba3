package vn.sanvat.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import vn.sanvat.content.live.ContentProperties;
import vn.sanvat.problem.ProblemOccurred;

class PicturesTests {
    private static final int BLOCK = 1 << 20;

    private final Pictures pictures = pictures(1, 2_000_000);

    private static Pictures pictures(int megabytes, long mostPixels) {
        var limits = limits(megabytes, mostPixels);
        return new Pictures(limits, new PictureDecoder(limits));
    }

    private static MediaProperties limits(int megabytes, long mostPixels) {
        return new MediaProperties(DataSize.ofMegabytes(megabytes), mostPixels, 64, Duration.ofSeconds(20), 600);
    }

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
    void aLargePictureIsReadCoarselyWhereTheMemoryIsSmall() throws IOException {
        var original = bytes(picture(4000, 3000, false), "jpeg");
        var limits = limits(1, 48_000_000);
        var seen = new PictureDecoder(limits, 40 << 20).decode(original, image -> image);
        assertThat((long) seen.getWidth() * seen.getHeight()).isBetween(1_000_000L, 3_000_000L);
        var kept = new Pictures(limits, new PictureDecoder(limits, 40 << 20)).prepare(original);
        var image = ImageIO.read(new ByteArrayInputStream(kept.bytes()));
        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(image.getHeight()).isEqualTo(450);
    }

    @Test
    void aDamagedPictureIsToldAndNothingElse() throws IOException {
        var half = java.util.Arrays.copyOf(bytes(picture(300, 200, false), "png"), 60);
        assertThatThrownBy(() -> pictures.prepare(half)).hasMessageContaining("media.unreadable");
    }

    @Test
    void sizesAreMadeOnceAndCutAroundWhatMatters(@TempDir Path home) throws IOException {
        var variants = new Variants(
                new ContentProperties(home.toString(), ZoneId.of("Asia/Ho_Chi_Minh"), Duration.ofSeconds(2), true),
                new PictureDecoder(limits(1, 2_000_000)));
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
        var deflater = new Deflater();
        deflater.setInput(new byte[BLOCK]);
        // flushed, so that the bytes of the second block can stand any number of times
        text.writeBytes(flushed(deflater));
        deflater.setInput(new byte[BLOCK]);
        var block = flushed(deflater);
        for (long size = BLOCK; size < 2 * Runtime.getRuntime().maxMemory(); size += BLOCK) {
            text.writeBytes(block);
        }
        deflater.end();
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

        var roomy = pictures(16, 2_000_000);
        assertThat(roomy.prepare(withText.toByteArray()).bytes()).hasSizeLessThan(10_000);
    }

    private static byte[] flushed(Deflater deflater) {
        var packed = new byte[BLOCK];
        return Arrays.copyOf(packed, deflater.deflate(packed, 0, BLOCK, Deflater.FULL_FLUSH));
    }

    /** A picture for print, 32 × 20 pixels of a strong red in four inks; Java writes none. */
    @Test
    void aPictureForPrintKeepsItsColours() throws IOException {
        var cmyk = getClass().getResourceAsStream("cmyk-red.jpg").readAllBytes();
        var image = ImageIO.read(new ByteArrayInputStream(pictures.prepare(cmyk).bytes()));
        var colour = new Color(image.getRGB(image.getWidth() / 2, image.getHeight() / 2));
        assertThat(colour.getRed()).isGreaterThan(220);
        assertThat(colour.getGreen()).isLessThan(40);
        assertThat(colour.getBlue()).isLessThan(40);
    }

    @Test
    void aPhonesPictureOfFortyEightMegapixelsIsTakenAndOneOfFourHundredIsNot() throws IOException {
        var roomy = pictures(15, 64_000_000);
        assertThat(roomy.prepare(BlankPicture.png(8064, 6048)).name("a")).startsWith("a-600x450-");
        assertThatThrownBy(() -> roomy.prepare(BlankPicture.png(20_000, 20_000)))
                .hasMessageContaining("media.too_many_pixels");
    }

    @Test
    void aJpegOfHundredsOfPassesIsRefusedBeforeItIsDecoded() throws IOException {
        var jpeg = progressive(picture(400, 300, false));
        assertThat(JpegHead.of(jpeg).components()).isEqualTo(3);
        assertThat(JpegHead.of(jpeg).scans()).isBetween(2, 64);
        assertThat(pictures.prepare(jpeg).name("a")).startsWith("a-400x300-");

        var scan = lastScan(jpeg);
        var many = new ByteArrayOutputStream();
        many.write(jpeg, 0, jpeg.length - 2);
        for (var i = 0; i < 606; i++) {
            many.writeBytes(scan);
        }
        many.write(jpeg, jpeg.length - 2, 2);
        assertThatThrownBy(() -> pictures.prepare(many.toByteArray())).hasMessageContaining("media.too_many_scans");
    }

    private static byte[] progressive(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] lastScan(byte[] jpeg) {
        for (var at = jpeg.length - 3; at > 0; at--) {
            if ((jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) == 0xda) {
                return java.util.Arrays.copyOfRange(jpeg, at, jpeg.length - 2);
            }
        }
        throw new AssertionError("no scan");
    }

    @Test
    void greyWithTransparencyIsAsBrightAsItWas() throws IOException {
        var model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_BYTE);
        var raster = model.createCompatibleWritableRaster(40, 30);
        for (var i = 0; i < 40 * 30; i++) {
            raster.setPixel(i % 40, i / 40, new int[] {100, 255});
        }
        var kept = pictures.prepare(bytes(new BufferedImage(model, raster, false, null), "png"));
        var image = ImageIO.read(new ByteArrayInputStream(kept.bytes()));
        assertThat(new Color(image.getRGB(20, 15)).getRed()).isBetween(97, 103);
    }

    @ParameterizedTest
    @CsvSource({
        "GIF89a......., media.type.gif",
        "....ftypheic...., media.type.heic",
        "....ftypavif...., media.type.avif"
    })
    void whatIsAPictureOfAnotherKindIsToldWhatToDo(String begins, String key) {
        assertThatThrownBy(() -> pictures.prepare(begins.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOfSatisfying(ProblemOccurred.class, e -> {
                    assertThat(e.problem().key()).isEqualTo(key);
                    assertThat(e.problem().status()).isEqualTo(415);
                });
    }

    /** By git comes what no upload would let in. */
    @Test
    void whatIsNoPictureHasNoSizesAndIsAskedForOnce(@TempDir Path home) {
        var variants = new Variants(
                new ContentProperties(home.toString(), ZoneId.of("Asia/Ho_Chi_Minh"), Duration.ofSeconds(2), true),
                new PictureDecoder(limits(1, 2_000_000)));
        var pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:ab\nsize 12345\n";
        var size = new Variants.Size(320, false, 0, 0);
        assertThatThrownBy(() -> variants.webp("cd34", size, () -> pointer.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOfSatisfying(
                        ProblemOccurred.class,
                        e -> assertThat(e.problem().status()).isEqualTo(404));
        assertThatThrownBy(() -> variants.webp("cd34", size, () -> {
                    throw new AssertionError("read twice");
                }))
                .isInstanceOf(ProblemOccurred.class);
    }
}
