package vn.sanvat.content.schema;

import java.util.Locale;
import java.util.Map;
import vn.sanvat.content.Language;

/** The same words in some languages. */
public record Words(Map<Language, String> byLanguage) {
    public static final Words NONE = new Words(Map.of());

    public Words {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** In this language, else in Vietnamese, else in any; empty where there are none. */
    public String in(Language language) {
        var said = byLanguage.get(language);
        if (said == null) {
            said = byLanguage.get(Language.VIETNAMESE);
        }
        return said != null
                ? said
                : byLanguage.values().stream().sorted().findFirst().orElse("");
    }

    public String in(Locale locale) {
        return in(Language.isValid(locale.getLanguage()) ? new Language(locale.getLanguage()) : Language.VIETNAMESE);
    }
}
