package vn.sanvat.content;

import java.util.Set;
import vn.sanvat.content.schema.Values;

/**
 * The words of an entry in one language.
 *
 * @param language the language that the words are in, which is not the one asked for where a translation is missing
 * @param translated whether the words are in the language that was asked for
 * @param partial whether it is a translation with words missing: the source is shown in its place
 * @param outdated whether the source has changed since the translation was made
 * @param body Markdown
 * @param bodyLine line of the file on which the body begins, from 1
 * @param pictures that the body shows or leads to, as paths below {@code media/}
 * @param values of the fields that a translation has words of its own for; none in the source language
 */
public record Text(
        Language language,
        boolean translated,
        boolean partial,
        boolean outdated,
        String title,
        String summary,
        String body,
        String file,
        int bodyLine,
        Set<String> pictures,
        Values values) {
    public Text {
        pictures = Set.copyOf(pictures);
    }

    Text insteadOfTranslation() {
        return new Text(language, false, false, false, title, summary, body, file, bodyLine, pictures, values);
    }
}
