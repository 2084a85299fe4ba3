package vn.sanvat.content.live;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.AbstractMessageSource;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.schema.TypeDefinition;
import vn.sanvat.content.schema.Words;

/**
 * The words of the types that a site makes, by the keys under which pages look for those of the product's types:
 * {@code list.lodging} as {@code list.place}. What has other keys is looked for further on.
 */
public final class TypeMessages extends AbstractMessageSource {
    private final Content content;
    private final Map<String, Part> parts;

    /** What a key asks for. */
    public enum Part {
        ONE,
        MANY,
        LEAD
    }

    /** @param parts by what stands before the name of the type, without the last dot */
    public TypeMessages(Content content, Map<String, Part> parts, @Nullable MessageSource parent) {
        this.content = content;
        this.parts = Map.copyOf(parts);
        setParentMessageSource(parent);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        var dot = code.lastIndexOf('.');
        var part = dot < 0 ? null : parts.get(code.substring(0, dot));
        if (part == null || EntryType.ofTheProduct().stream().anyMatch(type -> code.endsWith("." + type.key()))) {
            return null;
        }
        var schema = content.current().schema();
        return schema.type(code.substring(dot + 1))
                .flatMap(type -> schema.of(type).definition())
                .map(definition -> words(definition, part).in(locale))
                .orElse(null);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var text = resolveCodeWithoutArguments(code, locale);
        return text == null ? null : new MessageFormat(text.replace("'", "''").replace("{", "'{'"), locale);
    }

    private static Words words(TypeDefinition definition, Part part) {
        return switch (part) {
            case ONE -> definition.label();
            case MANY -> definition.plural();
            case LEAD -> definition.lead();
        };
    }
}
