package vn.sanvat.api.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A form in which the body of an entry is given. */
public enum BodyForm {
    /** As its author wrote it. */
    MARKDOWN,
    /** Safe to show; its links lead to pages of the site. */
    HTML,
    /** Its words without any mark-up, on one line. */
    TEXT,
    /** A tree of paragraphs, headings, pictures and so on, for programs that draw them by themselves. */
    BLOCKS;

    static final Set<BodyForm> USUAL = Set.of(MARKDOWN, HTML);

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BodyForm> ofKey(String key) {
        return Arrays.stream(values()).filter(form -> form.key().equals(key)).findFirst();
    }
}
