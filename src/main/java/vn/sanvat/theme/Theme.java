package vn.sanvat.theme;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A theme with everything that it has of its own and from its parents, in memory.
 *
 * @param templates text by name: {@code home}, {@code fragments/card}
 * @param owners the theme that each template is of: this one or a parent
 * @param assets by path below {@code assets/}
 * @param messages texts by language and key
 */
public record Theme(
        Manifest manifest,
        Map<String, String> templates,
        Map<String, String> owners,
        Map<String, Asset> assets,
        Map<String, Map<String, String>> messages,
        Map<String, Manifest.Setting> settings) {

    public Theme {
        templates = Map.copyOf(templates);
        owners = Map.copyOf(owners);
        assets = Map.copyOf(assets);
        messages = Map.copyOf(messages);
        settings = Map.copyOf(settings);
    }

    /** The address of an asset; a theme that asks for one that it lacks is broken. */
    public String asset(String path) {
        return Optional.ofNullable(assets.get(path))
                .map(Asset::address)
                .orElseThrow(() -> ThemeBroken.of(manifest.name(), "theme.no_asset", path));
    }

    public Optional<Asset> served(String address) {
        return assets.values().stream()
                .filter(asset -> asset.address().equals(address))
                .findFirst();
    }

    /** The value of a setting in a language; empty where there is none. */
    public String setting(String key, String language) {
        return Optional.ofNullable(settings.get(key))
                .map(Manifest.Setting::values)
                .map(values -> values.getOrDefault(language, values.getOrDefault("", "")))
                .orElse("");
    }

    /** Colours as a style sheet: it is served as an asset because the security policy allows no inline style. */
    public String colours() {
        var rules = new StringBuilder(":root{");
        new TreeMap<>(settings).forEach((key, setting) -> {
            if (setting.type().equals("colour")) {
                rules.append("--").append(key.replace('_', '-')).append(':');
                rules.append(setting.values().getOrDefault("", "")).append(';');
            }
        });
        return rules.append('}').toString();
    }

    /** Refuses a theme that has not what the pages of a site ask for. */
    void require(Contract contract) {
        if (manifest.contract() != contract.version()) {
            throw ThemeBroken.of(manifest.name(), "theme.contract", manifest.contract(), contract.version());
        }
        var lacking = contract.templates().stream()
                .filter(name -> !templates.containsKey(name))
                .map(name -> "templates/" + name + ".html")
                .sorted()
                .collect(Collectors.joining(", "));
        if (!lacking.isEmpty()) {
            throw ThemeBroken.of(manifest.name(), "theme.lacks", lacking);
        }
    }
}
