package vn.sanvat.media;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes pictures smaller, never larger. */
final class Scaling {
    private Scaling() {}

    /** No side longer than this. */
    static BufferedImage fit(BufferedImage image, int longest) {
        var side = Math.max(image.getWidth(), image.getHeight());
        return side <= longest
                ? plain(image)
                : scaled(
                        image,
                        Math.max(1, Math.round(image.getWidth() * (float) longest / side)),
                        Math.max(1, Math.round(image.getHeight() * (float) longest / side)));
    }

    static BufferedImage width(BufferedImage image, int width) {
        return image.getWidth() <= width
                ? plain(image)
                : scaled(image, width, Math.max(1, Math.round(image.getHeight() * (float) width / image.getWidth())));
    }

    /** The part of this shape around a point, in hundredths of width and height. */
    static BufferedImage crop(BufferedImage image, int width, int height, int focusX, int focusY) {
        var scale = Math.min((double) image.getWidth() / width, (double) image.getHeight() / height);
        var w = Math.max(1, (int) (width * scale));
        var h = Math.max(1, (int) (height * scale));
        var x = between(image.getWidth() * focusX / 100 - w / 2, image.getWidth() - w);
        var y = between(image.getHeight() * focusY / 100 - h / 2, image.getHeight() - h);
        return width(image.getSubimage(x, y, w, h), width);
    }

    private static int between(int value, int highest) {
        return Math.max(0, Math.min(highest, value));
    }

    private static BufferedImage plain(BufferedImage image) {
        return scaled(image, image.getWidth(), image.getHeight());
    }

    /** Halves as long as it can, so that no pixel is left out. */
    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        var now = image;
        while (now.getWidth() / 2 >= width && now.getHeight() / 2 >= height) {
            now = drawn(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return drawn(now, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        var smaller = canvas(width, height, image);
        var graphics = smaller.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return smaller;
    }

    /** Of a kind that every writer takes. */
    static BufferedImage canvas(int width, int height, BufferedImage like) {
        var alpha = like.getColorModel().hasAlpha();
        var canvas = new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        if (!alpha) {
            var graphics = canvas.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.dispose();
        }
        return canvas;
    }
}
