package vn.sanvat.content.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.sanvat.content.Reference;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.link.EntryLink;
import vn.sanvat.content.link.PictureLinks;
import vn.sanvat.markdown.TextLink;
import vn.sanvat.markdown.TextLinks;
import vn.sanvat.markdown.TextTooDear;

/**
 * Links of a Markdown body to other entries, and to pictures.
 *
 * @param pictures paths below {@code media/}
 */
record BodyLinks(List<Reference> references, Set<String> pictures) {
    /** @param faults is told where the body cannot be read */
    static BodyLinks in(String file, String body, int firstLine, Consumer<Fault> faults) {
        List<Reference> found = new ArrayList<>();
        Set<String> pictures = new HashSet<>();
        try {
            for (var link : TextLinks.in(body)) {
                PictureLinks.of(link.destination()).forEach(pictures::add);
                if (link.kind() != TextLink.Kind.DEFINITION) {
                    EntryLink.of(file, link.destination())
                            .ifPresent(
                                    to -> found.add(new Reference(file, firstLine + link.line(), "body", to.target())));
                }
            }
        } catch (TextTooDear e) {
            faults.accept(Fault.broken(file, firstLine + e.line(), e.reason().key(), e.most()));
            pictures.addAll(PictureLinks.written(body));
        }
        return new BodyLinks(found, Set.copyOf(pictures));
    }
}
