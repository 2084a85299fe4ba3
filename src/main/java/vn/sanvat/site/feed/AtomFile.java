package vn.sanvat.site.feed;

import vn.sanvat.site.page.FileFormat;
import vn.sanvat.xml.XmlFile;

/** A list as news: Atom (RFC 4287), its pages linked as RFC 5005 has it. */
final class AtomFile {
    private final Feed feed;
    private final XmlFile file = new XmlFile("feed", "http://www.w3.org/2005/Atom");

    AtomFile(Feed feed) {
        this.feed = feed;
    }

    byte[] bytes() {
        file.attribute("xml:lang", feed.language().tag());
        file.words("id", "urn:uuid:" + feed.id());
        file.words("title", feed.title() + " – " + feed.site());
        file.words("updated", feed.made().toString());
        file.open("author").words("name", feed.site()).close();
        link("alternate", "text/html", feed.page());
        link("self", FileFormat.ATOM.mediaType(), feed.self());
        link("previous", FileFormat.ATOM.mediaType(), feed.previous());
        link("next", FileFormat.ATOM.mediaType(), feed.next());
        feed.items().forEach(this::entry);
        return file.bytes();
    }

    private void entry(FeedItem each) {
        var item = each.item();
        var text = item.text(feed.language());
        file.open("entry");
        if (!text.language().equals(feed.language())) {
            file.attribute("xml:lang", text.language().tag());
        }
        var uid = each.occurrence()
                .map(occurrence -> FeedItem.uid(item, occurrence))
                .orElseGet(() -> FeedItem.uid(item));
        file.words("id", "urn:uuid:" + uid);
        file.words(
                "title",
                each.occurrence()
                        .map(occurrence -> text.title() + " (" + occurrence.start() + ")")
                        .orElse(text.title()));
        file.words("updated", item.entry().changed().toString());
        link("alternate", "text/html", each.url());
        file.open("category").attribute("term", item.type().key()).close();
        file.words("summary", text.summary().isEmpty() ? text.title() : text.summary());
        file.close();
    }

    private void link(String relation, String type, String address) {
        if (!address.isEmpty()) {
            file.open("link")
                    .attribute("rel", relation)
                    .attribute("type", type)
                    .attribute("href", address)
                    .close();
        }
    }
}
