/** `npm run new-story -- <folder>`: writes a small valid story to start from, with its basemap; it builds at once. */
import { makeStory, NotMade } from './new-story/make.ts';

const [name = '', ...more] = process.argv.slice(2);
const folder = name.replace(/\/+$/, '');
if (folder === '' || more.length > 0) {
	exit('Name one folder for the story, like this: npm run new-story -- stories/my-march');
}
try {
	makeStory(folder);
} catch (error) {
	if (!(error instanceof NotMade)) throw error;
	exit(error.message);
}
console.log(`${folder} holds a small story that builds as it is. Look at it, then change it:

  STORY=${folder} npm run dev       serves it while you edit
  STORY=${folder} npm run geodata   checks it
  STORY=${folder} npm run basemap   makes its map anew after a change to gazetteer.yaml

Its README.md says what each file is. "Tell your own march" in the project's README.md leads on from here.`);

function exit(message: string): never {
	console.error(message);
	process.exit(1);
}
