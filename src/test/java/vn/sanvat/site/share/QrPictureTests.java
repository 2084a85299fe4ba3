package vn.sanvat.site.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** QR codes, read by another project's reader. */
class QrPictureTests {
    private static final String ADDRESS = "https://sanvat.example.vn/q/7fd3wrs";

    @Test
    void aBitmapIsRead() throws Exception {
        for (var pixels : new int[] {2, 8, 40}) {
            var image = ImageIO.read(new ByteArrayInputStream(new QrPicture(ADDRESS).png(pixels)));

            assertThat(read(image)).isEqualTo(ADDRESS);
        }
    }

    @Test
    void theDrawingHasTheSameModulesAsTheBitmap() throws Exception {
        var svg = new String(new QrPicture(ADDRESS).svg(), StandardCharsets.UTF_8);
        var size = Integer.parseInt(svg.replaceFirst("(?s).*viewBox=\"0 0 (\\d+) .*", "$1"));
        var drawn = new BufferedImage(size * 4, size * 4, BufferedImage.TYPE_INT_RGB);
        var graphics = drawn.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, size * 4, size * 4);
        graphics.setColor(java.awt.Color.BLACK);
        var module = Pattern.compile("M(\\d+),(\\d+)h1v1h-1z").matcher(svg);
        while (module.find()) {
            graphics.fillRect(Integer.parseInt(module.group(1)) * 4, Integer.parseInt(module.group(2)) * 4, 4, 4);
        }
        graphics.dispose();

        assertThat(read(drawn)).isEqualTo(ADDRESS);
    }

    private static String read(BufferedImage image) throws Exception {
        var width = image.getWidth();
        var pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        var source = new RGBLuminanceSource(width, image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
