package vn.sanvat.content.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Reference;
import vn.sanvat.content.Slug;

/** Links of a Markdown body to other entries, written as relative paths: {@code ../products/tra-sen.md}, {@code tra-sen.md}. */
final class BodyLinks {
    private static final Pattern LINK =
            Pattern.compile("]\\((?:\\.\\./([a-z]{1,20})/)?([a-z0-9-]{1,120})\\.md(?:#[^)\\s]*)?\\)");

    private BodyLinks() {}

    static List<Reference> in(String file, String body, int firstLine) {
        List<Reference> found = new ArrayList<>();
        var line = firstLine;
        for (var text : body.split("\n", -1)) {
            var link = LINK.matcher(text);
            while (link.find()) {
                var folder = link.group(1) == null ? file.substring(0, Math.max(0, file.indexOf('/'))) : link.group(1);
                var type = EntryType.ofFolder(folder);
                if (type.isPresent() && Slug.isValid(link.group(2))) {
                    found.add(new Reference(file, line, "body", new EntryId(type.get(), new Slug(link.group(2)))));
                }
            }
            line++;
        }
        return found;
    }
}
