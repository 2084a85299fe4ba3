/**
 * YAML with the line of each value, and front matter whose untouched bytes stay. Start with {@link
 * vn.sanvat.content.yaml.FieldReader}.
 */
@NamedInterface("yaml")
@NullMarked
package vn.sanvat.content.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
