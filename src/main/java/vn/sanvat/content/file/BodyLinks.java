package vn.sanvat.content.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.sanvat.content.EntryLink;
import vn.sanvat.content.Fault;
import vn.sanvat.content.Reference;
import vn.sanvat.markdown.TextLink;
import vn.sanvat.markdown.TextLinks;
import vn.sanvat.markdown.TextTooDear;

/** Links of a Markdown body to other entries. */
final class BodyLinks {
    private BodyLinks() {}

    /** @param faults is told where the body cannot be read */
    static List<Reference> in(String file, String body, int firstLine, Consumer<Fault> faults) {
        List<Reference> found = new ArrayList<>();
        try {
            for (var link : TextLinks.in(body)) {
                if (link.kind() != TextLink.Kind.DEFINITION) {
                    EntryLink.of(file, link.destination())
                            .ifPresent(
                                    to -> found.add(new Reference(file, firstLine + link.line(), "body", to.target())));
                }
            }
        } catch (TextTooDear e) {
            faults.accept(Fault.broken(file, firstLine + e.line(), e.reason().key(), e.most()));
        }
        return found;
    }
}
