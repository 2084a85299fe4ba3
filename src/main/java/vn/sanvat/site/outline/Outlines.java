package vn.sanvat.site.outline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The outlines that the program comes with: all provinces, and the communes of Đà Nẵng. */
public final class Outlines {
    private static final String DIVIDED = "48"; // Đà Nẵng: the communes that there are outlines of are its own

    private final Map<String, Outline> provinces;
    private final Map<String, Outline> communes;
    private final byte[] provincesFile;
    private final byte[] communesFile;

    public Outlines() {
        provincesFile = file("provinces.geojson");
        communesFile = file("communes.geojson");
        provinces = read(provincesFile);
        communes = read(communesFile);
    }

    public Optional<Outline> of(String code) {
        return Optional.ofNullable(provinces.getOrDefault(code, communes.get(code)));
    }

    /** @param butDivided without those whose communes are drawn instead */
    Iterable<Outline> provinces(boolean butDivided) {
        return provinces.values().stream()
                .filter(province -> !butDivided || !province.code().equals(DIVIDED))
                .toList();
    }

    Iterable<Outline> communes() {
        return communes.values();
    }

    /** The outlines of a level as GeoJSON: {@code provinces} or {@code communes}. */
    public Optional<byte[]> geoJson(String level) {
        return switch (level) {
            case "provinces" -> Optional.of(provincesFile);
            case "communes" -> Optional.of(communesFile);
            default -> Optional.empty();
        };
    }

    private static byte[] file(String name) {
        try (var in = Outlines.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Outline> read(byte[] geoJson) {
        Map<String, Outline> outlines = new LinkedHashMap<>();
        for (var feature : new JsonMapper().readTree(geoJson).path("features")) {
            var code = feature.path("properties").path("code").asString();
            var geometry = feature.path("geometry");
            var coordinates = geometry.path("coordinates");
            List<Ring> rings = new ArrayList<>();
            if (geometry.path("type").asString().equals("Polygon")) {
                coordinates.forEach(ring -> rings.add(ring(ring)));
            } else {
                coordinates.forEach(polygon -> polygon.forEach(ring -> rings.add(ring(ring))));
            }
            outlines.put(code, new Outline(code, rings));
        }
        return Collections.unmodifiableMap(outlines);
    }

    private static Ring ring(JsonNode points) {
        var lonLats = new double[points.size() * 2];
        for (var i = 0; i < points.size(); i++) {
            lonLats[2 * i] = points.get(i).get(0).asDouble();
            lonLats[2 * i + 1] = points.get(i).get(1).asDouble();
        }
        return new Ring(lonLats);
    }
}
