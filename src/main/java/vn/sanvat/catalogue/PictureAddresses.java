package vn.sanvat.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sanvat.address.Addresses;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.Entry;
import vn.sanvat.content.Image;
import vn.sanvat.content.Snapshot;

/** Which pictures the entries show, and where they are: only those of public entries have a public address. */
public final class PictureAddresses {
    private static final String PUBLIC = "/media/";
    private final Set<String> shown;
    private final Set<String> open;
    private final String folder;

    private PictureAddresses(Set<String> shown, Set<String> open, String folder) {
        this.shown = shown;
        this.open = open;
        this.folder = folder;
    }

    static PictureAddresses of(Snapshot snapshot) {
        var shown = shown(snapshot);
        return new PictureAddresses(shown, shown, PUBLIC);
    }

    /** @param folder below which those are that are not public */
    static PictureAddresses of(Snapshot snapshot, PictureAddresses published, String folder) {
        return new PictureAddresses(shown(snapshot), published.shown, folder);
    }

    private static Set<String> shown(Snapshot snapshot) {
        return snapshot.entries().values().stream()
                .map(Entry::pictures)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param path below {@code media/} */
    public boolean isShown(String path) {
        return shown.contains(path);
    }

    public String of(String path, String size) {
        return (open.contains(path) ? PUBLIC : folder) + path + "/" + size + ".webp";
    }

    /**
     * A picture in one of its sizes.
     *
     * @param width in pixels
     */
    public record Variant(int width, String address) {}

    /** The whole picture, not larger than it is; the smallest of them in any case. */
    public List<Variant> variants(Image image) {
        return Image.WIDTHS.stream()
                .filter(width -> width.equals(Image.WIDTHS.get(0)) || image.width() == 0 || width <= image.width())
                .map(width -> new Variant(width, of(image.file(), String.valueOf(width))))
                .toList();
    }

    /** The picture cut three to two around what matters. */
    public List<Variant> cuts(Image image) {
        return Image.CUTS.stream()
                .map(width -> new Variant(width, of(image.file(), cut(image, width))))
                .toList();
    }

    private static String cut(Image image, int width) {
        return width + "c" + tens(image.focusX()) + "-" + tens(image.focusY());
    }

    /** The first picture of an entry, cut three to two around what matters; its drawn cover where it has none. */
    public String of(Item item, int width) {
        return item.entry().images().stream()
                .findFirst()
                .map(image -> of(image.file(), cut(image, width)))
                .orElseGet(() -> Addresses.cover(item.id()));
    }

    /** Few focal points, so that few cuts of each picture are made. */
    private static int tens(int hundredths) {
        return Math.round(hundredths / 10f) * 10;
    }
}
