package vn.sanvat.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sanvat.address.Addresses;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.link.EntryLink;
import vn.sanvat.content.link.WebAddress;
import vn.sanvat.markdown.LinkTargets;

/** Where the links of an entry's text lead, in one language. */
final class EntryLinks implements LinkTargets {
    private static final Pattern PICTURE = Pattern.compile("\\.\\./media/(\\d{4}/[a-z0-9][a-z0-9.-]{0,180})");
    private static final Pattern HEADING = Pattern.compile("#muc-[a-z0-9-]{1,200}");
    private static final Pattern OUTSIDE = Pattern.compile("https?://|#", Pattern.CASE_INSENSITIVE);
    private static final String MAP = "map";
    private static final String GALLERY = "gallery";
    private static final int WIDTH = 960; // pixels of a picture in the text
    private final Catalogue catalogue;
    private final EntryType from;
    private final Language language;

    EntryLinks(Catalogue catalogue, EntryType from, Language language) {
        this.catalogue = catalogue;
        this.from = from;
        this.language = language;
    }

    @Override
    public Optional<String> resolve(String destination) {
        var entry = EntryLink.of(from, destination);
        if (entry.isPresent()) {
            var anchor = HEADING.matcher(entry.get().anchor()).matches()
                    ? entry.get().anchor()
                    : "";
            return catalogue.find(entry.get().target()).map(found -> Addresses.of(found.id(), language) + anchor);
        }
        return WebAddress.of(destination)
                .map(WebAddress::ascii)
                .or(() -> OUTSIDE.matcher(destination).lookingAt() ? Optional.of(destination) : Optional.empty());
    }

    /** Only pictures of the site: others would tell their owner who reads what. */
    @Override
    public Optional<String> picture(String destination) {
        var path = PICTURE.matcher(destination);
        return path.matches() ? Optional.of(address(path.group(1))) : Optional.empty();
    }

    private String address(String picture) {
        return catalogue.pictures().of(picture, String.valueOf(WIDTH));
    }

    /** The entry in short; its map or its pictures, where the link ends in {@code #map} or {@code #gallery}. */
    @Override
    public Optional<Card> card(String destination) {
        var part = destination.substring(destination.indexOf('#') + 1);
        return EntryLink.of(from, destination)
                .flatMap(link -> catalogue.find(link.target()))
                .map(item -> card(item, part));
    }

    private Card card(Item item, String part) {
        if (part.equals(MAP) && isOnTheMap(item)) {
            return card(item, Shape.MAP, List.of(new Picture(Addresses.map(item.id(), language), "")));
        }
        if (part.equals(GALLERY) && !item.entry().images().isEmpty()) {
            return card(item, Shape.GALLERY, pictures(item));
        }
        return card(item, Shape.ENTRY, List.of(new Picture(catalogue.pictures().of(item, 320), "")));
    }

    private Card card(Item item, Shape shape, List<Picture> pictures) {
        var text = item.text(language);
        return new Card(shape, Addresses.of(item.id(), language), text.title(), text.summary(), pictures);
    }

    private boolean isOnTheMap(Item item) {
        return item.position().isPresent()
                || (item.route().isPresent()
                        && catalogue.stops(item).stream()
                                .anyMatch(stop -> stop.location().isPresent()));
    }

    private List<Picture> pictures(Item item) {
        return item.entry().images().stream()
                .map(image -> new Picture(address(image.file()), image.alt(language)))
                .toList();
    }
}
