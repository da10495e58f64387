/**
 * The benchmark of {@code backend/portal bench}: a made-up city in the portal's own tables, and the
 * packaged portal beside the limit server and a peer on the same PostgreSQL, in alternation. No
 * part of the product; it reads the public interface and the tables like anybody else.
 */
package bench;
