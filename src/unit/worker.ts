/** Entry of a worker thread: loaded by URL beside the package's index. */
import { performTask, type Task, type TaskResult } from './perform.js'

const run = async (task: Task): Promise<TaskResult<Task>> => performTask(task)

// The pool takes the default export of the file that it is given.
export default run
