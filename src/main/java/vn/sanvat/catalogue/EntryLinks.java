package vn.sanvat.catalogue;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.markdown.LinkTargets;

/** Where the links of an entry's text lead, in one language. */
public final class EntryLinks implements LinkTargets {
    private static final Pattern PICTURE = Pattern.compile("\\.\\./media/(\\d{4}/[a-z0-9][a-z0-9.-]{0,180})");
    private static final int WIDTH = 960; // pixels of a picture in the text
    private final Catalogue catalogue;
    private final EntryType from;
    private final Language language;

    public EntryLinks(Catalogue catalogue, EntryType from, Language language) {
        this.catalogue = catalogue;
        this.from = from;
        this.language = language;
    }

    @Override
    public Optional<String> resolve(String destination) {
        var entry = Addresses.entryOfLink(from, destination);
        if (entry.isPresent()) {
            return entry.flatMap(catalogue::find).map(found -> Addresses.of(found.id(), language));
        }
        var outside =
                destination.startsWith("https://") || destination.startsWith("http://") || destination.startsWith("#");
        return outside ? Optional.of(destination) : Optional.empty();
    }

    /** Only pictures of the site: others would tell their owner who reads what. */
    @Override
    public Optional<String> picture(String destination) {
        var path = PICTURE.matcher(destination);
        return path.matches() ? Optional.of("/media/" + path.group(1) + "/" + WIDTH + ".webp") : Optional.empty();
    }

    @Override
    public Optional<Card> card(String destination) {
        return Addresses.entryOfLink(from, destination)
                .flatMap(catalogue::find)
                .map(item -> new Card(
                        Addresses.of(item.id(), language),
                        item.text(language).title(),
                        item.text(language).summary(),
                        Addresses.picture(item, 320)));
    }
}
