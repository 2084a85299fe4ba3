package vn.sanvat.taxonomy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sanvat.content.Location;
import vn.sanvat.content.words.Folded;
import vn.sanvat.taxonomy.Region.Level;

/** All units, with what leads from one to another: parents, children, successors, predecessors. */
public final class Regions {
    public static final Regions NONE = new Regions(List.of());
    /** Deeper chains of successors or parents are a mistake in the file. */
    private static final int DEEPEST = 12;
    /** Of a unit whose area is not known: wider than nearly every commune. */
    private static final double UNKNOWN_RADIUS_KM = 10;

    private final Map<String, Region> byId = new LinkedHashMap<>();
    private final Map<String, List<Region>> children = new HashMap<>();
    private final Map<String, List<Region>> predecessors = new HashMap<>();
    private final Map<String, Set<String>> within = new HashMap<>();
    private final Map<String, List<Region>> byName = new HashMap<>();

    public Regions(Collection<Region> regions) {
        regions.forEach(region -> byId.put(region.id(), region));
        for (var region : regions) {
            children.computeIfAbsent(region.parent(), id -> new ArrayList<>()).add(region);
        }
        for (var region : regions) {
            directSuccessors(region)
                    .forEach(next -> predecessors
                            .computeIfAbsent(next.id(), id -> new ArrayList<>())
                            .add(region));
        }
        predecessors.replaceAll((id, units) -> withoutWholes(units));
        regions.forEach(region -> names(region)
                .forEach(name ->
                        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(region)));
        regions.forEach(region -> within.put(region.id(), Collections.unmodifiableSet(unitsAround(region))));
    }

    public Optional<Region> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Units that people mean by a name, with or without what they are ({@code Duy Sơn}, {@code xã Duy Sơn}), by a former
     * or another name, with or without tone marks. Where marks are written, those that have them come first; then
     * today's units, then the larger ones.
     */
    public List<Region> named(String text) {
        var written = plain(text);
        return byName.getOrDefault(Folded.of(written), List.of()).stream()
                .sorted(Comparator.comparing((Region region) -> !isWrittenSo(region, written))
                        .thenComparing(Region::isFormer)
                        .thenComparing(Region::level)
                        .thenComparing(Region::id))
                .toList();
    }

    public Collection<Region> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    public List<Region> children(Region region) {
        return children.getOrDefault(region.id(), List.of());
    }

    /** Today's provinces, as the file has them. */
    public List<Region> provinces() {
        return children.getOrDefault("", List.of()).stream()
                .filter(region -> region.level() == Level.PROVINCE && !region.isFormer())
                .toList();
    }

    public Optional<Region> parent(Region region) {
        return find(region.parent());
    }

    /** The unit and those above it, the unit first. */
    public List<Region> withParents(Region region) {
        List<Region> line = new ArrayList<>();
        Optional<Region> next = Optional.of(region);
        while (next.isPresent() && line.size() < DEEPEST) {
            line.add(next.get());
            next = parent(next.get());
        }
        return line;
    }

    /** What lies there now: the unit itself while it is in force, else all that it became. */
    public List<Region> today(Region region) {
        Set<Region> today = new LinkedHashSet<>();
        collectToday(region, today, 0);
        return List.copyOf(today);
    }

    /**
     * A point that stands for a unit on the map: its own, or of a former one that of the commune in its middle, so that
     * islands far out do not draw the point into the sea. None for a province, where a point would say too much.
     */
    public Optional<Location> middle(Region region) {
        var parts = today(region).stream()
                .filter(part -> region.level() != Level.PROVINCE && part.level() == Level.COMMUNE)
                .flatMap(part -> Optional.ofNullable(part.location()).stream())
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var middle = new Location(
                parts.stream().mapToDouble(Location::lat).average().orElseThrow(),
                parts.stream().mapToDouble(Location::lon).average().orElseThrow(),
                Location.Precision.COMMUNE);
        var precision = region.level() == Level.COMMUNE ? Location.Precision.COMMUNE : Location.Precision.DISTRICT;
        return parts.stream()
                .min(Comparator.comparingDouble(middle::kilometresTo))
                .map(at -> new Location(at.lat(), at.lon(), precision));
    }

    /**
     * How far from its {@link #middle} what lies in a unit may be, in kilometres: the radius of a circle as large as what
     * the unit is today.
     */
    public double radiusKm(Region region) {
        var areas = today(region).stream().map(Region::areaKm2).toList();
        return areas.isEmpty() || areas.contains(0.0)
                ? UNKNOWN_RADIUS_KM
                : Math.sqrt(areas.stream().mapToDouble(area -> area).sum() / Math.PI);
    }

    /** The same for what lies in a unit that is not known. */
    public double radiusKm(Optional<Region> region) {
        return region.map(this::radiusKm).orElse(UNKNOWN_RADIUS_KM);
    }

    /**
     * Former units that this one was made of, the direct ones. Where parts of a unit are known, the whole is not named
     * beside them: a ward of today was made of three wards of Hội An, not of Hội An.
     */
    public List<Region> formerly(Region region) {
        return predecessors.getOrDefault(region.id(), List.of());
    }

    private List<Region> withoutWholes(List<Region> units) {
        Set<String> wholes = new HashSet<>();
        for (var unit : units) {
            withParents(unit).stream().skip(1).map(Region::id).forEach(wholes::add);
        }
        return units.stream().filter(unit -> !wholes.contains(unit.id())).toList();
    }

    /**
     * Ids of all units that an entry of this unit is found under: itself, those above it, and what they became. A
     * former commune that was divided leads to each part; a former district or province only to what its parts have in
     * common. A commune of today is also found under the former districts and provinces that it was made of.
     */
    public Set<String> within(String id) {
        return within.getOrDefault(id, Set.of());
    }

    /** The former districts that an entry of this unit is found under. */
    public List<Region> formerDistricts(String id) {
        return within(id).stream()
                .map(byId::get)
                .filter(region -> region != null && region.level() == Level.DISTRICT)
                .toList();
    }

    private static boolean isWrittenSo(Region region, String written) {
        return spellings(region).anyMatch(written::equals);
    }

    private static Set<String> names(Region region) {
        return spellings(region).map(Folded::of).collect(Collectors.toSet());
    }

    private static Stream<String> spellings(Region region) {
        return Stream.concat(Stream.of(region.name(), region.fullName(), region.nameEn()), region.aliases().stream())
                .filter(name -> !name.isEmpty())
                .map(Regions::plain);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private Set<String> unitsAround(Region region) {
        Set<String> ids = new LinkedHashSet<>();
        withParents(region).forEach(unit -> ids.add(unit.id()));
        if (region.isFormer()) {
            ids.addAll(idsToday(region));
        } else {
            withParents(region).stream()
                    .flatMap(unit -> formerly(unit).stream())
                    .filter(former -> region.level() == Level.COMMUNE || former.level() == region.level())
                    .flatMap(former -> withParents(former).stream())
                    .filter(former -> former.level() != Level.COMMUNE)
                    .filter(former -> belongsToAnOf(region, former))
                    .forEach(former -> ids.add(former.id()));
        }
        return ids;
    }

    /** A commune lies in a former unit only if one of the communes that it was made of did. */
    private boolean belongsToAnOf(Region region, Region former) {
        if (region.level() != Level.COMMUNE) {
            return false;
        }
        return formerly(region).stream().anyMatch(unit -> withParents(unit).contains(former));
    }

    private Set<String> idsToday(Region region) {
        Set<String> common = new LinkedHashSet<>();
        var first = true;
        for (var unit : today(region)) {
            Set<String> line = new LinkedHashSet<>();
            withParents(unit).forEach(each -> line.add(each.id()));
            if (first || region.level() == Level.COMMUNE) {
                common.addAll(line);
            } else {
                common.retainAll(line);
            }
            first = false;
        }
        return common;
    }

    private void collectToday(Region region, Set<Region> into, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (!region.isFormer()) {
            into.add(region);
            return;
        }
        directSuccessors(region).forEach(next -> collectToday(next, into, depth + 1));
    }

    /** A former district without successors of its own takes those of its communes. */
    private List<Region> directSuccessors(Region region) {
        if (!region.successors().isEmpty()) {
            return region.successors().stream().flatMap(id -> find(id).stream()).toList();
        }
        if (region.level() != Level.DISTRICT) {
            return List.of();
        }
        return children(region).stream()
                .flatMap(commune -> commune.successors().stream())
                .distinct()
                .flatMap(id -> find(id).stream())
                .toList();
    }
}
