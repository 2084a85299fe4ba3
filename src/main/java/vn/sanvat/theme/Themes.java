package vn.sanvat.theme;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The themes of a folder; each is read whole, so that no page reads a file. */
public final class Themes {
    static final String DEFAULT = "default";

    private static final Logger log = LoggerFactory.getLogger(Themes.class);
    private static final int MOST_PARENTS = 5;

    private final Path folder;

    public Themes(Path folder) {
        this.folder = folder;
    }

    /** The theme with what it takes from its parents, checked against what the pages ask for. */
    public Theme load(String name, Contract contract) {
        return whole(line(name), contract);
    }

    /**
     * The theme, or the default one where it is broken, or that of the product where this is broken too: a site in
     * other colours is better than none. Where no themes lie on disk, that of the product is no makeshift.
     */
    public ChosenTheme choose(String name, Contract contract) {
        List<ThemeFault> faults = new ArrayList<>();
        var theme = usable(name, contract, faults);
        faults.forEach(fault -> log.error(
                "{}; the site is shown with another theme until that is mended and the site started again", fault));
        return new ChosenTheme(
                theme.orElseGet(() -> builtIn(contract)),
                faults.stream().distinct().toList());
    }

    /** Why the next start would not choose this theme, as it lies on disk now; nothing where it would. */
    List<ThemeFault> faults(String name, Contract contract) {
        List<ThemeFault> faults = new ArrayList<>();
        var unused = usable(name, contract, faults);
        return faults.stream().distinct().toList();
    }

    /** Nothing where that of the product is to be shown. */
    private Optional<Theme> usable(String name, Contract contract, List<ThemeFault> faults) {
        if (!Files.isDirectory(folder) && name.equals(DEFAULT)) {
            return Optional.empty();
        }
        return Stream.of(name, DEFAULT)
                .distinct()
                .flatMap(each -> tried(each, contract, faults).stream())
                .findFirst();
    }

    /** The theme that comes with the product, whatever lies on disk. */
    static Theme builtIn(Contract contract) {
        return whole(List.of(ThemeFolder.read(ThemeFiles.builtIn())), contract);
    }

    private Optional<Theme> tried(String name, Contract contract, List<ThemeFault> faults) {
        try {
            return Optional.of(load(name, contract));
        } catch (ThemeBroken e) {
            faults.add(e.fault());
            return Optional.empty();
        }
    }

    /** @param line the theme and its parents, the theme first */
    private static Theme whole(List<ThemeFolder> line, Contract contract) {
        Map<String, String> templates = new HashMap<>();
        Map<String, String> owners = new HashMap<>();
        Map<String, Asset> assets = new HashMap<>();
        Map<String, Map<String, String>> messages = new HashMap<>();
        Map<String, Manifest.Setting> settings = new HashMap<>();
        for (int i = line.size() - 1; i >= 0; i--) {
            var part = line.get(i);
            templates.putAll(part.templates());
            part.templates()
                    .keySet()
                    .forEach(each -> owners.put(each, part.manifest().name()));
            assets.putAll(part.assets());
            part.messages()
                    .forEach((language, texts) -> messages.computeIfAbsent(language, each -> new HashMap<>())
                            .putAll(texts));
            part.manifest().settings().forEach(setting -> settings.put(setting.key(), setting));
        }
        var theme = new Theme(line.get(0).manifest(), templates, owners, assets, messages, settings);
        theme.require(contract);
        return theme;
    }

    private List<ThemeFolder> line(String name) {
        List<ThemeFolder> line = new ArrayList<>();
        var next = name;
        while (!next.isEmpty()) {
            if (line.size() == MOST_PARENTS) {
                throw ThemeBroken.of(name, "theme.circle");
            }
            var part = ThemeFolder.read(ThemeFiles.of(next, folderOf(next)));
            line.add(part);
            next = part.manifest().parent();
        }
        return line;
    }

    private Path folderOf(String name) {
        try {
            var path = folder.resolve(name).normalize();
            if (path.startsWith(folder) && !path.equals(folder) && Files.isDirectory(path)) {
                return path;
            }
            throw ThemeBroken.of(name, "theme.no_folder", path);
        } catch (InvalidPathException impossible) {
            throw ThemeBroken.of(name, "theme.folder_name");
        }
    }
}
