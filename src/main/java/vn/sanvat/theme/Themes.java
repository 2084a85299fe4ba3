package vn.sanvat.theme;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The themes of a folder; each is read whole, so that no page reads a file. */
public final class Themes {

    private static final Logger log = LoggerFactory.getLogger(Themes.class);
    private static final String DEFAULT = "default";
    private static final int MOST_PARENTS = 5;

    private final Path folder;

    public Themes(Path folder) {
        this.folder = folder;
    }

    /** The theme with what it takes from its parents, checked against what the pages ask for. */
    public Theme load(String name, Contract contract) {
        var line = line(name);
        Map<String, String> templates = new HashMap<>();
        Map<String, Asset> assets = new HashMap<>();
        Map<String, Map<String, String>> messages = new HashMap<>();
        Map<String, Manifest.Setting> settings = new HashMap<>();
        for (int i = line.size() - 1; i >= 0; i--) {
            var part = line.get(i);
            templates.putAll(part.templates());
            assets.putAll(part.assets());
            part.messages()
                    .forEach((language, texts) -> messages.computeIfAbsent(language, each -> new HashMap<>())
                            .putAll(texts));
            part.manifest().settings().forEach(setting -> settings.put(setting.key(), setting));
        }
        var theme = new Theme(line.get(0).manifest(), templates, assets, messages, settings);
        var lacking = theme.lacking(contract);
        if (!lacking.isEmpty()) {
            throw new ThemeBroken(name, String.join("; ", lacking));
        }
        return theme;
    }

    /** The theme, or the default one where it is broken: a site in other colours is better than none. */
    public Theme loadOrDefault(String name, Contract contract) {
        try {
            return load(name, contract);
        } catch (ThemeBroken e) {
            if (name.equals(DEFAULT)) {
                throw e;
            }
            log.error(
                    "{}; the site is shown with the theme {} until that is mended and the site started again",
                    e.getMessage(),
                    DEFAULT);
            return load(DEFAULT, contract);
        }
    }

    /** The theme and its parents, the theme first. */
    private List<ThemeFolder> line(String name) {
        List<ThemeFolder> line = new ArrayList<>();
        var next = name;
        while (!next.isEmpty()) {
            if (line.size() == MOST_PARENTS) {
                throw new ThemeBroken(name, "its parents go round in a circle");
            }
            var path = folder.resolve(next).normalize();
            if (!path.startsWith(folder) || !Files.isDirectory(path)) {
                throw new ThemeBroken(next, "there is no folder " + path);
            }
            var part = ThemeFolder.read(next, path);
            line.add(part);
            next = part.manifest().parent();
        }
        return line;
    }
}
