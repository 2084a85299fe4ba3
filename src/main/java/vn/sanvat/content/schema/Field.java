package vn.sanvat.content.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.EntryType;

/**
 * A field of a type of entry.
 *
 * @param key in front matter, JSON and addresses
 * @param many whether it holds a list
 * @param help what to write in it, for those who fill in the form; may be empty
 * @param choices what a {@link FieldKind#CHOICE} can be; of a number, those that a form offers
 * @param of types of the entries that a reference may name
 * @param unit of a number, as it is written behind it; empty where there is none
 * @param usual what holds where nothing is written; empty for nothing
 * @param translated whether a translation has words of its own for it
 * @param isPublic whether pages, files and the API show it
 * @param facet whether lists and search can be narrowed by it
 * @param searched how much it weighs in search, 1 to 3; 0 where search does not look at it
 * @param property of schema.org that it is; empty where there is none
 * @param parts fields of a group
 * @param common whether every type has it
 * @param added whether a file of the site's own content adds it
 * @param readOnly whether nobody writes it: the site itself does
 */
public record Field(
        String key,
        FieldKind kind,
        boolean many,
        Words label,
        Words help,
        List<Choice> choices,
        List<EntryType> of,
        String unit,
        Bounds bounds,
        String usual,
        Required required,
        boolean translated,
        boolean isPublic,
        boolean facet,
        int searched,
        String property,
        List<Field> parts,
        boolean common,
        boolean added,
        boolean readOnly) {
    public Field {
        choices = List.copyOf(choices);
        of = List.copyOf(of);
        parts = List.copyOf(parts);
    }

    /**
     * What a number or a text keeps to.
     *
     * @param lowest of a number; null for no bound
     * @param highest of a number; null for no bound
     * @param longest characters of a text
     */
    public record Bounds(@Nullable Integer lowest, @Nullable Integer highest, int longest) {
        public boolean hold(double number) {
            return (lowest == null || number >= lowest) && (highest == null || number <= highest);
        }

        public int lowestOr(int otherwise) {
            return lowest == null ? otherwise : lowest;
        }

        public int highestOr(int otherwise) {
            return highest == null ? otherwise : highest;
        }
    }

    /** The same with other parts. */
    public Field with(List<Field> others) {
        return with(required, others);
    }

    /** The same with another need for it. */
    Field with(Required other) {
        return with(other, parts);
    }

    private Field with(Required need, List<Field> others) {
        return new Field(
                key,
                kind,
                many,
                label,
                help,
                choices,
                of,
                unit,
                bounds,
                usual,
                need,
                translated,
                isPublic,
                facet,
                searched,
                property,
                others,
                common,
                added,
                readOnly);
    }

    public Optional<Field> part(String part) {
        return parts.stream().filter(each -> each.key().equals(part)).findFirst();
    }

    public Optional<Choice> choice(String value) {
        return choices.stream().filter(each -> each.key().equals(value)).findFirst();
    }

    public String[] choiceKeys() {
        return choices.stream().map(Choice::key).toArray(String[]::new);
    }
}
