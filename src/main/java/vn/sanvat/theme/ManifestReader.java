package vn.sanvat.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads {@code theme.yml}. */
final class ManifestReader {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern KEY = Pattern.compile("[a-z]+(_[a-z0-9]+)*");

    private ManifestReader() {}

    static Manifest read(String folder, String text) {
        var fields = map(parsed(folder, text));
        var name = string(fields.get("name"));
        if (!name.equals(folder)) {
            throw new ThemeBroken(folder, "theme.yml names it \"" + name + "\", but its folder is " + folder);
        }
        if (!(fields.get("contract") instanceof Integer contract)) {
            throw new ThemeBroken(folder, "theme.yml lacks the number contract");
        }
        List<Manifest.Setting> settings = new ArrayList<>();
        map(fields.get("settings")).forEach((key, value) -> settings.add(setting(folder, key, map(value))));
        return new Manifest(
                name,
                string(fields.get("title")),
                string(fields.get("version")),
                contract,
                string(fields.get("parent")),
                settings);
    }

    private static Manifest.Setting setting(String theme, String key, Map<String, Object> fields) {
        var type = string(fields.get("type"));
        Map<String, String> values = new HashMap<>();
        if (fields.get("default") instanceof Map<?, ?> byLanguage) {
            map(byLanguage).forEach((language, value) -> values.put(language, string(value)));
        } else {
            values.put("", string(fields.get("default")));
        }
        boolean right = KEY.matcher(key).matches()
                && switch (type) {
                    case "colour" ->
                        values.values().stream()
                                .allMatch(value -> COLOUR.matcher(value).matches());
                    case "text" -> true;
                    default -> false;
                };
        if (!right) {
            throw new ThemeBroken(theme, "setting " + key + " is no text and no colour like #aabbcc");
        }
        return new Manifest.Setting(key, type, values);
    }

    private static @Nullable Object parsed(String theme, String text) {
        try {
            return new Load(LoadSettings.builder().setLabel("theme.yml").build()).loadFromString(text);
        } catch (YamlEngineException fault) {
            throw new ThemeBroken(theme, "theme.yml cannot be read: " + fault.getMessage());
        }
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> fields = new java.util.LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, field) -> {
                if (field != null) {
                    fields.put(String.valueOf(key), field);
                }
            });
        }
        return fields;
    }

    private static String string(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }
}
