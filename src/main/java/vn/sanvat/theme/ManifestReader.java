package vn.sanvat.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads {@code theme.yml}. */
final class ManifestReader {

    private static final String FILE = "theme.yml";
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern KEY = Pattern.compile("[a-z]++(?:_[a-z0-9]++)*+");

    private ManifestReader() {}

    static Manifest read(String folder, String text) {
        if (!(parsed(folder, text) instanceof Map<?, ?> whole)) {
            throw fault(folder, 1, "yaml.no_map");
        }
        var fields = map(whole);
        var name = string(fields.get("name"));
        if (!name.equals(folder)) {
            throw fault(folder, line(text, "name"), "theme.folder_differs", name, folder);
        }
        if (!(fields.get("contract") instanceof Integer contract)) {
            throw fault(folder, line(text, "contract"), "theme.contract_number");
        }
        var given = fields.getOrDefault("settings", Map.of());
        if (!(given instanceof Map)) {
            throw fault(folder, line(text, "settings"), "theme.settings");
        }
        List<Manifest.Setting> settings = new ArrayList<>();
        map(given).forEach((key, value) -> settings.add(setting(folder, key, map(value), line(text, key))));
        return new Manifest(
                name,
                string(fields.get("title")),
                string(fields.get("version")),
                contract,
                string(fields.get("parent")),
                settings);
    }

    private static Manifest.Setting setting(String theme, String key, Map<String, Object> fields, int line) {
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
            throw fault(theme, line, "theme.setting", key);
        }
        return new Manifest.Setting(key, type, values);
    }

    private static @Nullable Object parsed(String theme, String text) {
        try {
            return new Load(LoadSettings.builder().setLabel("theme.yml").build()).loadFromString(text);
        } catch (MarkedYamlEngineException fault) {
            var line = fault.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw fault(theme, line, "yaml.syntax", fault.getProblem());
        } catch (YamlEngineException fault) {
            throw fault(theme, 1, "yaml.syntax", String.valueOf(fault.getMessage()));
        }
    }

    private static ThemeBroken fault(String theme, int line, String key, Object... arguments) {
        return ThemeBroken.at(theme, FILE, line, key, arguments);
    }

    /** The line of a key; the first where it is not written. */
    private static int line(String text, String key) {
        var lines = text.split("\n", -1);
        for (var at = 0; at < lines.length; at++) {
            if (lines[at].strip().startsWith(key + ":")) {
                return at + 1;
            }
        }
        return 1;
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
