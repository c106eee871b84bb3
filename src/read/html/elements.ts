/** What a page does not show, or shows as something to work with. */
export const INVISIBLE = new Set(
  (
    'applet area audio base button canvas col colgroup datalist embed frame frameset head iframe input keygen link map meta ' +
    'noembed noframes noscript object optgroup option param script select source style svg template textarea title track video'
  ).split(' '),
)

/** Elements that begin and end a line. */
export const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td ' +
    'tfoot th thead tr ul'
  ).split(' '),
)

/** Elements that hold other blocks and are none of text themselves: what may be the frame of a page's text. */
export const CONTAINERS = new Set(
  'article body center div fieldset form html main section table tbody td tr'.split(' '),
)

/** Elements that are there for what surrounds a text. */
export const FURNITURE = new Set(['aside', 'footer', 'menu', 'nav'])
