package vn.sanvat.content.link;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Slug;

/**
 * A link to another entry as a text writes it: {@code ../products/tra-sen.md#muc-cach-lam}, or {@code tra-sen.md} in the
 * same folder.
 *
 * @param folder with the slashes before and behind it, empty for the same folder
 * @param anchor with its sign; empty where there is none
 */
public record EntryLink(EntryId target, String folder, String anchor) {
    private static final Pattern FORM =
            Pattern.compile("((?:\\.\\./[a-z]{1,20}/)?)([a-z0-9-]{1,120})\\.md((?:#\\S{0,200})?)");

    /** @param file the path of the file that the link is written in, below {@code content/} or the folder of a stage */
    public static Optional<EntryLink> of(String file, String destination) {
        return of(EntryType.ofFolder(file.substring(0, Math.max(0, file.indexOf('/')))), destination);
    }

    /** @param from the type of the entry that the link is written in */
    public static Optional<EntryLink> of(EntryType from, String destination) {
        return of(Optional.of(from), destination);
    }

    private static Optional<EntryLink> of(Optional<EntryType> from, String destination) {
        var link = FORM.matcher(destination);
        if (!link.matches() || !Slug.isValid(link.group(2))) {
            return Optional.empty();
        }
        var folder = link.group(1);
        var type = folder.isEmpty() ? from : EntryType.ofFolder(folder.substring(3, folder.length() - 1));
        return type.map(each -> new EntryLink(EntryId.of(each, link.group(2)), folder, link.group(3)));
    }

    /** The same link to the same entry under another slug. */
    public String to(Slug slug) {
        return folder + slug + ".md" + anchor;
    }
}
