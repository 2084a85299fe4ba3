package vn.sanvat.site.feed;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What RFC 4287 asks of a feed, rule by rule; each fault names its section. */
final class AtomRules {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Set<String> LINK = Set.of("href", "rel", "type", "hreflang", "title", "length");
    /** §4.1: what may stand in each, and how often; -1 for any number. */
    private static final Map<String, Integer> OF_FEED = Map.ofEntries(
            Map.entry("author", -1),
            Map.entry("category", -1),
            Map.entry("contributor", -1),
            Map.entry("generator", 1),
            Map.entry("icon", 1),
            Map.entry("id", 1),
            Map.entry("link", -1),
            Map.entry("logo", 1),
            Map.entry("rights", 1),
            Map.entry("subtitle", 1),
            Map.entry("title", 1),
            Map.entry("updated", 1),
            Map.entry("entry", -1));

    private static final Map<String, Integer> OF_ENTRY = Map.ofEntries(
            Map.entry("author", -1),
            Map.entry("category", -1),
            Map.entry("content", 1),
            Map.entry("contributor", -1),
            Map.entry("id", 1),
            Map.entry("link", -1),
            Map.entry("published", 1),
            Map.entry("rights", 1),
            Map.entry("source", 1),
            Map.entry("summary", 1),
            Map.entry("title", 1),
            Map.entry("updated", 1));

    private final List<String> faults = new ArrayList<>();

    static List<String> faults(String text) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return new AtomRules()
                .of(factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private List<String> of(Document document) {
        var feed = document.getDocumentElement();
        fault(feed.getLocalName().equals("feed") && ATOM.equals(feed.getNamespaceURI()), "§4.1.1: the root is no feed");
        children(feed, OF_FEED, Set.of("id", "title", "updated", "author"));
        var ids = new HashSet<String>();
        var entries = elements(feed).stream()
                .filter(each -> each.getLocalName().equals("entry"))
                .toList();
        for (var entry : entries) {
            children(entry, OF_ENTRY, Set.of("id", "title", "updated"));
            fault(
                    ids.add(text(entry, "id") + text(entry, "updated")),
                    "§4.1.1: twice the same entry " + text(entry, "id"));
            var hasContent = elements(entry).stream()
                    .anyMatch(each -> each.getLocalName().equals("content"));
            fault(hasContent || links(entry).contains("alternate"), "§4.1.2: neither content nor alternate");
            fault(!text(entry, "summary").isBlank(), "§4.1.2: an entry without content has a summary");
        }
        fault(links(feed).contains("self"), "§4.1.1: no link to itself");
        return faults;
    }

    private void children(Element parent, Map<String, Integer> allowed, Set<String> required) {
        var names = elements(parent).stream().map(Element::getLocalName).toList();
        for (var child : elements(parent)) {
            var name = child.getLocalName();
            fault(ATOM.equals(child.getNamespaceURI()), "§6: " + name + " is of another namespace");
            fault(allowed.containsKey(name), "§4.1: no " + name + " in " + parent.getLocalName());
            var most = allowed.getOrDefault(name, 0);
            fault(
                    most < 0 || names.stream().filter(name::equals).count() <= most,
                    "§4.1: more than " + most + " " + name);
            child(child, name);
        }
        required.forEach(name -> fault(names.contains(name), "§4.1: " + parent.getLocalName() + " without " + name));
        var alternates = links(parent).stream().filter("alternate"::equals).count();
        fault(alternates <= 1, "§4.1: two alternates of one type and language");
    }

    private void child(Element child, String name) {
        switch (name) {
            case "id", "icon", "logo" ->
                fault(isIri(child.getTextContent()), "§4.2.6: no IRI: " + child.getTextContent());
            case "updated", "published" -> fault(isDate(child.getTextContent()), "§3.3: " + child.getTextContent());
            case "author", "contributor" -> fault(!text(child, "name").isBlank(), "§3.2.1: a person without a name");
            case "category" -> fault(!child.getAttribute("term").isBlank(), "§4.2.2.1: a category without a term");
            case "link" -> link(child);
            case "title", "summary", "rights", "subtitle" -> {
                fault(Set.of("", "text", "html").contains(child.getAttribute("type")), "§3.1.1: type of " + name);
                fault(elements(child).isEmpty(), "§3.1.1.1: " + name + " has children");
            }
            default -> {}
        }
    }

    private void link(Element link) {
        fault(isIri(link.getAttribute("href")), "§4.2.7.1: no address: " + link.getAttribute("href"));
        fault(
                link.getAttribute("href").matches("https?://[^\\s]+"),
                "§4.2.7.1: not absolute: " + link.getAttribute("href"));
        fault(link.getAttribute("type").matches("|[^/]+/[^/]+"), "§4.2.7.3: " + link.getAttribute("type"));
        var attributes = link.getAttributes();
        IntStream.range(0, attributes.getLength())
                .forEach(i -> fault(
                        LINK.contains(attributes.item(i).getNodeName()),
                        "§4.2.7: " + attributes.item(i).getNodeName()));
    }

    private static List<String> links(Element parent) {
        return elements(parent).stream()
                .filter(each -> each.getLocalName().equals("link"))
                .map(each -> each.getAttribute("rel").isEmpty() ? "alternate" : each.getAttribute("rel"))
                .toList();
    }

    private static boolean isIri(String text) {
        return text.matches("[a-z][a-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
    }

    private static boolean isDate(String text) {
        try {
            OffsetDateTime.parse(text);
            return text.contains("T");
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String text(Element parent, String name) {
        return elements(parent).stream()
                .filter(each -> each.getLocalName().equals(name))
                .findFirst()
                .map(Element::getTextContent)
                .orElse("");
    }

    private static List<Element> elements(Element parent) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private void fault(boolean isRight, String otherwise) {
        if (!isRight) {
            faults.add(otherwise);
        }
    }
}
